import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readOptions } from '@muster/infra/local/options.ts';
import { findPython } from '@muster/infra/local/python.ts';
import { run } from '@muster/infra/local/run.ts';
import { prepareHome, storedPort } from '@muster/infra/local/state.ts';
import { UserError } from '@muster/infra/local/user-error.ts';

const entry = resolve(import.meta.dirname, '../../infra/local/start.mjs');
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "muster it's é-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const sentence = async (work: Promise<unknown>): Promise<string> => {
  const fault: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(fault).toBeInstanceOf(UserError);
  return fault instanceof UserError ? fault.message : '';
};

describe('Python', () => {
  /** A stand-in for Python: says its version; imports what it has. */
  const python = async (version: string, imports: boolean): Promise<string> => {
    const file = join(folder, `python-${version}-${imports}`);
    const text = `#!/bin/sh\ncase "$2" in *ensurepip*) exit ${imports ? 0 : 1};; *) echo ${version};; esac\n`;
    await writeFile(file, text);
    await chmod(file, 0o755);
    return file;
  };

  test('missing is one sentence with the remedy', async () => {
    const said = await sentence(findPython([join(folder, 'nowhere')]));
    expect(said).toMatch(/Python 3\.10 or later, and none was found: install it/);
  });

  test('too old is named', async () => {
    const said = await sentence(findPython([await python('3.9.2', true)]));
    expect(said).toContain('only Python 3.9.2 was found');
  });

  test('without its venv module is told what to install, as on Debian', async () => {
    const said = await sentence(findPython([await python('3.11.2', false)]));
    expect(said).toContain('sudo apt-get install python3-venv');
  });

  test('that is whole is preferred over one that is not', async () => {
    const whole = await python('3.10.1', true);
    const found = await findPython([await python('3.13.0', false), await python('3.8.0', true), whole]);
    expect(found).toEqual({ command: whole, version: '3.10.1' });
  });
});

describe('the command line', () => {
  test('has defaults, and MUSTER_PORT behind --port', () => {
    expect(readOptions([], {})).toMatchObject({ port: undefined, call: true, fresh: false });
    expect(readOptions([], { MUSTER_PORT: '4700' }).port).toBe(4700);
    expect(readOptions([], { MUSTER_CARRIER_PORT: '4701' }).carrierPort).toBe(4701);
    expect(readOptions(['--carrier-port', '4702'], { MUSTER_CARRIER_PORT: '4701' }).carrierPort).toBe(4702);
    expect(readOptions([], { MUSTER_CONSOLE_PORT: '4703' }).consolePort).toBe(4703);
    expect(readOptions(['--console-port', '4704'], { MUSTER_CONSOLE_PORT: '4703' }).consolePort).toBe(4704);
    expect(readOptions(['--port', '4701', '--no-call', '--fresh'], { MUSTER_PORT: '4700' })).toMatchObject({
      port: 4701,
      call: false,
      fresh: true,
    });
    expect(readOptions(['--endpoint', 'http://127.0.0.1:9297/'], {}).endpoint).toBe('http://127.0.0.1:9297');
  });

  test.each([
    ['--port', 'many'],
    ['--port', '70000'],
    ['--carrier-port', 'x'],
    ['--console-port', '0'],
    ['--endpoint', 'here'],
    ['--nonsense'],
  ])('refuses %s %s in words', (...argv) => {
    expect(() => readOptions(argv, {})).toThrow(UserError);
  });

  test('on an old Node says what to do', async () => {
    const older = 'Object.defineProperty(process,"versions",{value:{...process.versions,node:"20.0.0"}})';
    const { code, output } = await run(process.execPath, [
      '--import',
      `data:text/javascript,${older}`,
      entry,
    ]);
    expect(code).toBe(1);
    expect(output).toMatch(/Node 24 or later; this is Node 20\.0\.0\.\nRun "npm ci"/);
  });
});

describe('a home', () => {
  const keep = async (name: string, content: unknown) => {
    await mkdir(join(folder, 'state'), { recursive: true });
    await writeFile(join(folder, name), JSON.stringify(content));
  };
  const port = 4566;
  const positions = { __account_region_scoped__: true, data: { 'one\u0000eu-west-2': 7 } };

  test('that was stopped cleanly is gone on from, its stream positions forgotten', async () => {
    await keep('muster.json', {});
    await keep('port', port);
    await keep('state/dynamodb.json', {});
    await keep('state/lambda.json', { payload: { functions: 1, dynamodb_stream_positions: positions } });
    expect(await prepareHome(folder, { fresh: false, port })).toMatch(/^\d{4}-.*Z$/);
    const { payload } = JSON.parse(await readFile(join(folder, 'state/lambda.json'), 'utf8')) as {
      payload: Record<string, unknown>;
    };
    expect(payload).toEqual({
      functions: 1,
      dynamodb_stream_positions: { __account_region_scoped__: true, data: {} },
    });
  });

  test.each([
    ['before all was loaded', false],
    ['and is wanted fresh', true],
  ])('that was stopped %s begins from nothing', async (_name, fresh) => {
    await keep('muster.json', {});
    if (fresh) await keep('port', port);
    await keep('state/dynamodb.json', {});
    expect(await prepareHome(folder, { fresh, port })).toBeUndefined();
    await expect(readFile(join(folder, 'state/dynamodb.json'))).rejects.toThrow('ENOENT');
  });

  test('whose tables hold events in rows of their own is not gone on from, and the sentence names the way', async () => {
    await keep('muster.json', {});
    await keep('port', port);
    const rows = { 'CONTACT#con_1': { 'EVENT#0000000001': { pk: { S: 'CONTACT#con_1' } } } };
    // The emulator is written in Python, which puts a space after a colon.
    await writeFile(join(folder, 'state/dynamodb.json'), JSON.stringify(rows).replaceAll(':{', ': {'));
    expect(await sentence(prepareHome(folder, { fresh: false, port }))).toContain(
      'npm start -- --port 4566 --fresh',
    );
    expect(await prepareHome(folder, { fresh: true, port })).toBeUndefined();
  });

  test('whose state answers on another port is not gone on from, and the sentence names both ways', async () => {
    await keep('muster.json', {});
    await keep('port', port);
    await keep('state/dynamodb.json', {});
    expect(await storedPort(folder)).toBe(port);
    const said = await sentence(prepareHome(folder, { fresh: false, port: 4700 }));
    expect(said).toContain('npm start -- --port 4566');
    expect(said).toContain('--fresh');
    expect(await prepareHome(folder, { fresh: true, port: 4700 })).toBeUndefined();
  });
});
