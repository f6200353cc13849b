import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import type { Bundles } from './bundles.ts';
import { openEmptyAccount } from './cold/account.ts';
import { environments } from './cold/environments.ts';
import { firstEvent } from './cold/events.ts';
import { startCold, type Cold } from './cold/run.ts';
import { ms, times, type Row, type Say } from './row.ts';
import { median } from './statistics.ts';
import { home } from './system.ts';

const SAMPLES = 7;
const ALLOWED = 1.15;

/** The floor: a plain module with one client, its credentials looked up wherever the SDK looks. */
async function plain(): Promise<Cold> {
  const file = join(home, 'cold', 'plain.mjs');
  await build({
    entryPoints: [resolve(import.meta.dirname, 'cold/plain.mjs')],
    outfile: file,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    minify: true,
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
  return { name: 'plain', file, event: {}, environment: {} };
}

/** Load and first call of every Lambda, each time in a fresh process, in turn with the plain handler. */
export async function measureColdStarts(
  { folder, sizes }: Bundles,
  say: Say,
  signal: AbortSignal,
): Promise<Row> {
  const known = environments();
  const floor = await plain();
  const all: Cold[] = sizes.map(({ handler }) => ({
    name: handler,
    file: join(folder, handler, 'index.js'),
    event: firstEvent(handler),
    environment: known.get(handler) ?? {},
  }));
  const account = await openEmptyAccount();
  const took = new Map<string, number[]>();
  const silent = new Set<string>();
  try {
    for (let sample = 0; sample < SAMPLES; sample += 1) {
      say(`cold starts: round ${sample + 1} of ${SAMPLES}`);
      for (const one of [floor, ...all]) {
        const at = { endpoint: account.endpoint, folder: join(home, 'cold'), signal };
        const { loadMs, callMs } = await startCold(one, at);
        took.set(one.name, [...(took.get(one.name) ?? []), loadMs + callMs]);
        if (account.taken() === 0) silent.add(one.name);
      }
    }
  } finally {
    account.close();
  }
  const medians = Object.fromEntries([...took].map(([name, values]) => [name, median(values)]));
  const base = medians['plain'] ?? Number.NaN;
  const ratios = all
    .filter(({ name }) => !silent.has(name))
    .map(({ name }) => ({ name, ratio: (medians[name] ?? Number.NaN) / base }))
    .sort((one, other) => other.ratio - one.ratio);
  const over = ratios.filter(({ ratio }) => ratio > ALLOWED);
  const [slowest] = ratios;
  const middle = median(ratios.map(({ ratio }) => ratio));
  return {
    what: 'cold start: load and first call of each Lambda, against a plain ESM handler with client-dynamodb',
    muster:
      `median ${times(middle)}, slowest ${slowest?.name ?? ''} ${times(slowest?.ratio ?? Number.NaN)}` +
      (over.length === 0 ? '' : `; ${over.length} of ${ratios.length} over`),
    floor: ms(base),
    aim: 'reported; at most 1.15 ×',
    met: over.length === 0,
    measured: {
      milliseconds: medians,
      ratios: Object.fromEntries(ratios.map(({ name, ratio }) => [name, ratio])),
      withoutCall: [...silent],
      samples: SAMPLES,
    },
  };
}
