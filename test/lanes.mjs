import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** What keeps the processor busy, and what waits for clocks and queues of a deployed system: projects of vitest.config.ts. */
export const lanes = {
  calculating: ['unit', 'stores', 'contracts', 'infra', 'faults', 'input', 'bench', 'architecture'],
  waiting: ['journeys', 'journeys-apart', 'journeys-alone', 'browser'],
};

const TOTALS = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/;

/** Runs Node with these arguments; its lines go on to the screen, all but its totals, which are given at the end. */
function start(args, env = {}) {
  const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const lane = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...colours, ...env },
  });
  let totals = [0, 0, 0];
  const lines = createInterface({ input: lane.stdout });
  lines.on('line', (line) => {
    const found = TOTALS.exec(line);
    if (found === null) console.log(line);
    else totals = found.slice(1).map((count) => Number(count ?? 0));
  });
  const ended = Promise.all([once(lane, 'close'), once(lines, 'close')]).then(([[code]]) => {
    const [passed, failed, skipped] = totals;
    const lost = failed === 0 && (code !== 0 || passed === 0) ? 1 : 0;
    return { passed, failed: failed + lost, skipped };
  });
  return { lane, ended };
}

/** Runs two processes side by side and says their totals together as the last line; the second is told who the first is. */
export async function runBeside(first, second) {
  const calculating = start(first);
  const waiting = start(second, { MUSTER_TESTS_BESIDE: String(calculating.lane.pid) });
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => [calculating, waiting].forEach(({ lane }) => lane.kill('SIGTERM')));
  const [one, other] = [await calculating.ended, await waiting.ended];
  const [passed, failed] = [one.passed + other.passed, one.failed + other.failed];
  const skipped = one.skipped + other.skipped;
  process.exitCode = failed > 0 ? 1 : 0;
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
}

/** Runs all tests. */
export function runLanes() {
  const of = (projects) => [
    join(import.meta.dirname, 'run.mjs'),
    ...projects.flatMap((project) => ['--project', project]),
  ];
  return runBeside(of(lanes.calculating), of(lanes.waiting));
}
