import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { getPriority, setPriority } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** What runs side by side, each a process: projects of vitest.config.ts. The first calculates, the others wait for deployed systems. */
export const lanes = {
  calculating: [
    'unit',
    'stores',
    'whole',
    'contracts',
    'infra',
    'faults',
    'own-worker',
    'input',
    'bench',
    'architecture',
  ],
  sharing: ['journeys', 'journeys-apart', 'browser'],
  alone: ['journeys-alone'],
};

/** How far whatever calculates gives way to the tests of deployed systems, on which people's waits are counted in seconds. */
const GIVES_WAY = 5;

/** Where Node keeps what it has compiled, so that each of a hundred processes need not compile the same packages again. */
const COMPILED = join(import.meta.dirname, '../.local/compiled');

/** Where the systems of one run have their Lambdas and console from, which are built once. */
const BUILT = join(import.meta.dirname, '../.local/built');

const TOTALS = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/;

const FAILED = /^Failed: /;

/** Runs Node with these arguments; its lines go on to the screen, all but what failed and its totals, which are given at the end. */
function start(args, env = {}) {
  const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const lane = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { NODE_COMPILE_CACHE: COMPILED, MUSTER_BUILD: BUILT, ...process.env, ...colours, ...env },
  });
  let totals = [0, 0, 0];
  const failures = [];
  let inFailure = false;
  const lines = createInterface({ input: lane.stdout });
  lines.on('line', (line) => {
    const found = TOTALS.exec(line);
    inFailure = FAILED.test(line) || (inFailure && line.startsWith('  '));
    if (inFailure) failures.push(line);
    else if (found === null) console.log(line);
    else totals = found.slice(1).map((count) => Number(count ?? 0));
  });
  const ended = Promise.all([once(lane, 'close'), once(lines, 'close')]).then(([[code]]) => {
    const [passed, failed, skipped] = totals;
    const lost = failed === 0 && (code !== 0 || passed === 0) ? 1 : 0;
    return { passed, failed: failed + lost, skipped, failures };
  });
  return { lane, ended };
}

/**
 * Runs processes side by side, then says what failed in any, and their totals together as the last line. The first gives way to the others; the last
 * is told which of the others wait for deployed systems, too.
 */
export async function runSideBySide(...given) {
  const first = given.slice(0, -1).map((args) => start(args));
  if (first[0]?.lane.pid !== undefined) setPriority(first[0].lane.pid, getPriority() + GIVES_WAY);
  const pids = first
    .slice(1)
    .map(({ lane }) => lane.pid)
    .join(' ');
  const all = [...first, start(given.at(-1), { MUSTER_TESTS_BESIDE: pids })];
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => all.forEach(({ lane }) => lane.kill('SIGTERM')));
  const totals = await Promise.all(all.map(({ ended }) => ended));
  const sum = (name) => totals.reduce((count, one) => count + one[name], 0);
  const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')];
  process.exitCode = failed > 0 ? 1 : 0;
  for (const line of totals.flatMap(({ failures }) => failures)) console.log(line);
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
}

/** Runs all tests; those of a deployed system one group after another where MUSTER_FILE gives one for all. */
export function runLanes() {
  rmSync(BUILT, { recursive: true, force: true });
  const { calculating, ...waiting } = lanes;
  const groups = process.env.MUSTER_FILE ? [Object.values(waiting).flat()] : Object.values(waiting);
  const of = (projects) => [
    join(import.meta.dirname, 'run.mjs'),
    ...projects.flatMap((project) => ['--project', project]),
  ];
  return runSideBySide(...[calculating, ...groups].map(of));
}
