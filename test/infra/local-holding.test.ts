import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockHome } from '@muster/infra/local/lock.ts';
import { freePorts, requirePort } from '@muster/infra/local/port.ts';
import { run } from '@muster/infra/local/run.ts';
import { UserError } from '@muster/infra/local/user-error.ts';

const entry = resolve(import.meta.dirname, '../../infra/local/start.mjs');
const address = 'http://127.0.0.1:4566';
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "muster it's é-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const listening = async (host: string) => {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('no port');
  return { port: at.port, close: () => server.close() };
};
const sentence = async (work: Promise<unknown>): Promise<string> => {
  const fault: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(fault).toBeInstanceOf(UserError);
  return fault instanceof UserError ? fault.message : '';
};

describe('a port', () => {
  test.each(['127.0.0.1', '::1'])(
    'that another program has on %s is refused, with who that is and the remedy',
    async (host) => {
      const other = await listening(host);
      const said = await sentence(requirePort(other.port, '--carrier-port'));
      other.close();
      expect(said).toContain(`Port ${other.port} on ${host === '::1' ? '[::1]' : host}`);
      expect(said).toContain(`(process ${process.pid})`);
      expect(said).toContain('npm start -- --carrier-port');
    },
  );

  test('that is free is taken', async () => {
    const { port } = await freePorts('port');
    await expect(requirePort(port, '--port')).resolves.toBeUndefined();
  });

  test('is another one for each that is asked for at once', async () => {
    const names = Array.from({ length: 400 }, (_none, at) => `port ${at}`);
    const ports = Object.values(await freePorts(...names));
    expect(ports).toHaveLength(400);
    expect(new Set(ports).size).toBe(400);
  });

  test.each(['--port', '--carrier-port', '--console-port'])(
    'that is busy ends "npm start %s" with that sentence, before anything is started',
    async (option) => {
      const other = await listening('127.0.0.1');
      const ports = {
        ...(await freePorts('--port', '--carrier-port', '--console-port')),
        [option]: other.port,
      };
      const argv = Object.entries(ports).flatMap(([name, port]) => [name, String(port)]);
      const { code, output } = await run(process.execPath, [entry, ...argv, '--home', folder]);
      other.close();
      expect(code).toBe(1);
      expect(output).toContain(`Port ${other.port} on 127.0.0.1 is taken by another program`);
      expect(output).toContain(`npm start -- ${option} `);
      expect(output).not.toContain('Emulator');
      expect(output).not.toContain('    at ');
      await expect(readFile(join(folder, 'running.json'))).rejects.toThrow('ENOENT');
    },
  );
});

describe('a home', () => {
  const mark = () => join(folder, 'running.json');
  const somebody = (pid: number, stopping: boolean) =>
    writeFile(mark(), JSON.stringify({ pid, address, stopping }));

  test('that a start holds is refused to a second one, which says process, port and address and leaves it alone', async () => {
    const hold = await lockHome(folder, address);
    const before = await readFile(mark(), 'utf8');
    const { code, output } = await run(process.execPath, [entry, '--home', folder, '--port', '4999']);
    expect(code).toBe(1);
    expect(output).toContain(`process ${process.pid}, on port 4566, at ${address}`);
    expect(output).not.toContain('    at ');
    expect(await readFile(mark(), 'utf8')).toBe(before);
    await hold.release();
    await expect(readFile(mark())).rejects.toThrow('ENOENT');
  });

  test.each([
    ['a dead one', () => somebody(999_999_999, false)],
    ['half a word', () => writeFile(mark(), '{"pid":')],
  ])('is taken over from %s', async (_name, leave) => {
    await leave();
    const hold = await lockHome(folder, address);
    expect(JSON.parse(await readFile(mark(), 'utf8'))).toEqual({
      pid: process.pid,
      address,
      stopping: false,
    });
    await hold.release();
  });

  test('that is being left is waited for', async () => {
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
    await somebody(other.pid ?? 0, true);
    const taken = lockHome(folder, address);
    await pause(300);
    other.kill();
    await (await taken).release();
  });

  test('of two starts at once goes to one', async () => {
    const both = await Promise.allSettled([lockHome(folder, address), lockHome(folder, address)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
