import { apiDocument } from '@muster/infra/bundling/api-document.ts';
import { bundleHandlers } from '@muster/infra/bundling/bundle.ts';
import { join } from 'node:path';
import { mkdir } from 'node:fs/promises';
import { kB, type Row } from './row.ts';
import { home } from './system.ts';

export interface Bundle {
  /** `<service>/<handler>`. */
  readonly handler: string;
  readonly bytes: number;
}

export interface Bundles {
  readonly folder: string;
  readonly sizes: readonly Bundle[];
}

/** Bundles every Lambda as the deployment does. */
export async function bundleAll(): Promise<Bundles> {
  const folder = join(home, 'functions');
  await mkdir(folder, { recursive: true });
  const { outputs } = await bundleHandlers(folder, apiDocument());
  const sizes = Object.entries(outputs).map(([file, { bytes }]) => ({
    handler: file.split('/').slice(-3, -1).join('/'),
    bytes,
  }));
  return { folder, sizes: sizes.sort((one, other) => other.bytes - one.bytes) };
}

const REPORT = 'review/report';
const senders = ['dispatch/notifier'];

/** The first aim of a Lambda's size, in bytes. */
export const sizeAim = (handler: string): number => {
  if (handler === REPORT) return 1_500_000;
  return senders.includes(handler) ? 420_000 : 350_000;
};

const largestOf = (sizes: readonly Bundle[], aim: number): string => {
  const [largest] = sizes.filter(({ handler }) => sizeAim(handler) === aim);
  return largest === undefined ? 'none' : `${largest.handler} ${kB(largest.bytes)}`;
};

/** The sizes against their aims: the largest of each kind, and how many miss theirs. */
export function measureBundles({ sizes }: Bundles): Row {
  const over = sizes.filter(({ handler, bytes }) => bytes > sizeAim(handler));
  const largest = [350_000, 420_000, 1_500_000].map((aim) => largestOf(sizes, aim)).join(', ');
  return {
    what: `bundles, minified: ${sizes.length} Lambdas`,
    muster: `largest: ${largest}; ${over.length} over their aim`,
    aim: 'every Lambda at most 350 kB, senders of mail 420 kB, report 1.5 MB',
    met: over.length === 0,
    measured: {
      bytes: Object.fromEntries(sizes.map(({ handler, bytes }) => [handler, bytes])),
      over: over.map(({ handler }) => handler),
    },
  };
}
