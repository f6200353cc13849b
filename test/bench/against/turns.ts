import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { Name } from '../options.ts';
import type { Say } from '../row.ts';
import { Report } from './figures.ts';

const ROUNDS = 2;

export interface Turns {
  readonly own: readonly Report[];
  readonly other: readonly Report[];
}

/** Runs a build's own bench; rejects with what could not be read. */
async function report(folder: string, only: readonly Name[], signal: AbortSignal): Promise<Report> {
  signal.throwIfAborted();
  const args = ['test/bench/run.mjs', '--json', '--only', only.join(',')];
  const bench = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  const stop = () => bench.kill('SIGTERM');
  signal.addEventListener('abort', stop);
  const [printed] = await Promise.all([text(bench.stdout), once(bench, 'close')]);
  signal.removeEventListener('abort', stop);
  signal.throwIfAborted();
  return Report.parse(JSON.parse(printed));
}

/** Measures two builds in turn, twice each, so that a slower minute of the machine meets both. */
export async function inTurn(
  folders: { readonly own: string; readonly other: string },
  only: readonly Name[],
  say: Say,
  signal: AbortSignal,
): Promise<Turns> {
  const turns: { own: Report[]; other: Report[] } = { own: [], other: [] };
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const build of ['own', 'other'] as const) {
      say(`round ${round} of ${ROUNDS}: ${build === 'own' ? 'this build' : 'the other build'}`);
      turns[build].push(await report(folders[build], only, signal));
    }
  }
  return turns;
}
