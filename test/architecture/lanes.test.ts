import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { run } from '@muster/infra/local/run.ts';
import config from '../../vitest.config.ts';
import { repository } from '../support/planted-files.ts';

const file = JSON.stringify(join(repository, 'test/lanes.mjs'));
const Named = z.object({ test: z.looseObject({ name: z.string() }) });

const script = async (code: string) => run(process.execPath, ['--input-type=module', '-e', code]);

/** Runs two programs as the lanes are run; gives their lines and the exit code. */
async function linesBeside(one: string, other: string): Promise<[lines: string[], code: unknown]> {
  const { output, code } = await script(`const { runSideBySide } = await import(${file});
    await runSideBySide(['-e', ${JSON.stringify(one)}], ['-e', ${JSON.stringify(other)}]);`);
  return [output.trimEnd().split('\n'), code];
}

/** The last line and the exit code. */
async function beside(one: string, other: string): Promise<[line: string, code: unknown]> {
  const [lines, code] = await linesBeside(one, other);
  return [lines.at(-1) ?? '', code];
}

const says = (totals: string, code = 0) =>
  `console.log('a line'); console.log('${totals}'); process.exitCode = ${code}`;

test('every project runs in one of the lanes', async () => {
  const projects = z.array(Named).parse(config.test?.projects);
  const { output } = await script(`const { lanes } = await import(${file});
    console.log(JSON.stringify(Object.values(lanes).flat()));`);
  const names = z.array(z.string()).parse(JSON.parse(output));
  expect(names.sort()).toEqual(projects.map(({ test: { name } }) => name).sort());
});

test('the totals of both lanes are one line', async () => {
  expect(await beside(says('3 passed, 0 failed'), says('4 passed, 0 failed, 1 skipped'))).toEqual([
    '7 passed, 0 failed, 1 skipped',
    0,
  ]);
});

test('a failure in either lane is one of the run', async () => {
  expect(await beside(says('3 passed, 0 failed'), says('1 passed, 2 failed', 1))).toEqual([
    '4 passed, 2 failed',
    1,
  ]);
});

test('what failed in any lane stands together before the totals', async () => {
  const fails = (name: string) =>
    `console.log('Failed: ${name}'); console.log('  why'); ${says('0 passed, 1 failed', 1)}`;
  const [lines] = await linesBeside(fails('one'), fails('other'));
  expect(lines.slice(-5)).toEqual(['Failed: one', '  why', 'Failed: other', '  why', '0 passed, 2 failed']);
});

test.each([
  ['says no totals', "console.log('a line')"],
  ['is killed', "process.kill(process.pid, 'SIGKILL')"],
  ['ends badly though nothing failed', says('1 passed, 0 failed', 1)],
])('a lane that %s is a failure', async (_how, lane) => {
  const [line, code] = await beside(lane, says('4 passed, 0 failed'));
  expect([line.replace(/^\d+ passed, /, ''), code]).toEqual(['1 failed', 1]);
});

test('the first lane gives way to the others', async () => {
  const nice = 'setTimeout(() => console.log("gives way by", require("node:os").getPriority()), 500)';
  const { output } = await script(`const { runSideBySide } = await import(${file});
    await runSideBySide(['-e', ${JSON.stringify(nice)}], ['-e', ${JSON.stringify(nice.replace('gives', 'other gives'))}]);`);
  const by = [/^gives way by (\d+)$/m, /^other gives way by (\d+)$/m].map((one) =>
    Number(one.exec(output)?.[1]),
  );
  expect((by[0] ?? 0) - (by[1] ?? 0)).toBe(5);
});

test('the last lane is told the processes of the others, but for the one that calculates', async () => {
  const { output } = await script(`const { runSideBySide } = await import(${file});
    await runSideBySide(['-e', '0'], ['-e', 'console.log("second", process.pid)'],
      ['-e', 'console.log("third", process.pid)'], ['-e', 'console.log("beside", process.env.MUSTER_TESTS_BESIDE)']);`);
  const pidOf = (lane: string) => new RegExp(`${lane} (\\d+)`).exec(output)?.[1] ?? 'none';
  expect(output).toContain(`beside ${pidOf('second')} ${pidOf('third')}\n`);
});
