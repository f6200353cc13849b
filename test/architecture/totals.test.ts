import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { plant, repository, uproot } from '../support/planted-files.ts';

const using = "import { afterAll, beforeAll, describe, expect, test } from 'vitest';\n";
const passing = `${using}test('holds', () => expect(1).toBe(1));`;

async function lastLines(
  files: Record<string, string>,
  config = '',
): Promise<[lines: string[], code: unknown]> {
  const reporter = JSON.stringify(join(repository, 'test/support/totals-reporter.ts'));
  const folder = await plant(
    {
      'package.json': '{ "type": "module" }',
      'vitest.config.ts': `export default { test: { reporters: ['default', ${reporter}], ${config} } };`,
      ...files,
    },
    ['vitest'],
  );
  try {
    const run = spawn(process.execPath, [join(repository, 'node_modules/vitest/vitest.mjs'), 'run'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const ended: Promise<unknown[]> = once(run, 'close');
    const output = await text(run.stdout);
    const [code] = await ended;
    return [output.trimEnd().split('\n'), code];
  } finally {
    await uproot(folder);
  }
}

async function lastLine(files: Record<string, string>, config = ''): Promise<[line: string, code: unknown]> {
  const [lines, code] = await lastLines(files, config);
  return [lines.at(-1) ?? '', code];
}

test('passed, failed and skipped tests are told apart', async () => {
  const several = `${passing}\ntest('breaks', () => expect(1).toBe(2));\ntest.skip('later', () => undefined);`;
  expect(await lastLine({ 'a.test.ts': several })).toEqual(['1 passed, 1 failed, 1 skipped', 1]);
});

test('before the totals stands each failure with its reason', async () => {
  const broken = `${using}describe('sums', () => { test('break', () => { throw new Error('one\\ntwo'); }); });`;
  const [lines] = await lastLines({ 'a.test.ts': passing, 'b.test.ts': broken });
  expect(lines.slice(-4)).toEqual([
    'Failed: b.test.ts > sums > break',
    '  one',
    '  two',
    '1 passed, 1 failed',
  ]);
});

test('without a failure the run ends well', async () => {
  expect(await lastLine({ 'a.test.ts': passing })).toEqual(['1 passed, 0 failed', 0]);
});

test('a file that cannot be imported is a failure', async () => {
  expect(await lastLine({ 'a.test.ts': passing, 'b.test.ts': "import './nowhere.ts';" })).toEqual([
    '1 passed, 1 failed',
    1,
  ]);
});

test('a set-up that throws is a failure in addition to the tests it prevented', async () => {
  const files = { 'a.test.ts': `${passing}\nbeforeAll(() => Promise.reject(new Error('no')));` };
  expect(await lastLine(files)).toEqual(['0 passed, 1 failed, 1 skipped', 1]);
});

test('a rejection that no test awaits is a failure', async () => {
  const files = { 'a.test.ts': `${passing}\nafterAll(() => void Promise.reject(new Error('stray')));` };
  expect(await lastLine(files)).toEqual(['1 passed, 1 failed', 1]);
});

test('a global set-up that throws is a failure, though no test ran', async () => {
  const files = {
    'a.test.ts': passing,
    'setup.ts': "export const setup = () => { throw new Error('no'); };",
  };
  expect(await lastLine(files, "globalSetup: ['./setup.ts']")).toEqual(['0 passed, 1 failed', 1]);
});

test('a global tear-down that throws is a failure', async () => {
  const files = {
    'a.test.ts': passing,
    'setup.ts': "export const teardown = () => { throw new Error('no'); };",
  };
  expect(await lastLine(files, "globalSetup: ['./setup.ts']")).toEqual(['1 passed, 1 failed', 1]);
});

test('no tests at all is a failure', async () => {
  expect(await lastLine({})).toEqual(['0 passed, 1 failed', 1]);
});
