import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { checkout } from '@muster/infra/local/instance.ts';
import { run } from '@muster/infra/local/run.ts';
import { Counts } from './counts/counts.ts';
import type { Row } from './row.ts';
import { sum } from './statistics.ts';
import { home } from './system.ts';

/** Counts with all of Muster in one process, which needs the test runner's clock. Rejects with what it printed. */
export async function countInOneProcess(signal: AbortSignal): Promise<Counts> {
  const file = join(home, 'counts.json');
  await mkdir(home, { recursive: true });
  await rm(file, { force: true });
  const env = { ...process.env, MUSTER_COUNTS: file };
  const args = ['test/run.mjs', '--project', 'bench', 'test/bench/counts/counts.test.ts'];
  const { code, output } = await run(process.execPath, args, { cwd: checkout, env, signal });
  signal.throwIfAborted();
  if (code !== 0) throw new Error(`the counting ended with ${code}:\n${output.slice(-2000)}`);
  return Counts.parse(JSON.parse(await readFile(file, 'utf8')));
}

const byService = (units: Readonly<Record<string, number>>): string =>
  Object.entries(units)
    .sort(([, one], [, other]) => other - one)
    .map(([service, value]) => `${service} ${value}`)
    .join(', ');

/** What an incident costs of the tables and of the clock, counted and not timed. */
export function unitRows({ story, webhook, transitions }: Counts): Row[] {
  const writes = sum(Object.values(story.writes));
  return [
    {
      what: 'write units of a whole incident: a call, one silence, three notifications, closing, report',
      muster: `${writes} (${byService(story.writes)})`,
      aim: 'at most 120',
      met: writes <= 120,
      measured: story,
    },
    {
      what: 'write units of a webhook',
      muster: `first ${webhook.first}, duplicate ${webhook.duplicate}`,
      aim: 'first at most 6, duplicate 1',
      met: webhook.first <= 6 && webhook.duplicate <= 1,
      measured: webhook,
    },
    {
      what: 'state transitions of an incident’s clocks',
      muster: `${transitions.withoutMiss} without a missed deadline, ${transitions.withMiss} with one`,
      aim: 'at most 16 without a missed deadline',
      met: transitions.withoutMiss <= 16,
      measured: transitions,
    },
  ];
}
