import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openInstance, type Instance } from '@muster/infra/local/instance.ts';
import { readMuster, type Muster } from '@muster/infra/local/muster-file.ts';
import { clientOf } from '@muster/infra/local/clients.ts';
import { freePort } from '@muster/infra/local/port.ts';
import { silentProgress } from '@muster/infra/local/progress.ts';
import { Turns } from './support/turns.ts';
import { allowAnyZone } from '../support/any-zone.ts';

declare module 'vitest' {
  interface ProvidedContext {
    muster: Muster;
    /** The port at which files of tests wait for their turn. */
    turns: number;
  }
}

type Running = Pick<Instance, 'muster' | 'stop'>;

/** One deployed system for all projects of a test run: they share this process, though not this module. */
const shared = ((globalThis as Record<string, unknown>)['musterUnderTest'] ??= {}) as {
  running?: Promise<Running>;
  turns?: { readonly given: Turns; readonly port: Promise<number> };
  users?: number;
};

const given = async (file: string): Promise<Running> => ({
  muster: await readMuster(file),
  stop: () => Promise.resolve(),
});

const started = async (): Promise<Running> => {
  const instance = await openInstance({
    port: await freePort(),
    carrierPort: await freePort(),
    home: resolve(import.meta.dirname, '../../.local/test'),
    fresh: true,
    keep: false,
    progress: silentProgress,
  });
  try {
    await allowAnyZone(clientOf(instance.muster, 'admin'), clientOf(instance.muster, 'lead'));
    return instance;
  } catch (fault) {
    await instance.stop();
    throw fault;
  }
};

/** Deploys Muster beside whatever runs, or takes the system that the file in MUSTER_FILE describes. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const file = process.env['MUSTER_FILE'];
  shared.running ??= file === undefined || file === '' ? started() : given(file);
  shared.users = (shared.users ?? 0) + 1;
  if (shared.turns === undefined) {
    const given = new Turns();
    shared.turns = { given, port: given.open() };
  }
  project.provide('turns', await shared.turns.port);
  const { muster, stop } = await shared.running;
  project.provide('muster', muster);
  return async () => {
    shared.users = (shared.users ?? 1) - 1;
    if (shared.users > 0) return;
    shared.turns?.given.close();
    await stop();
  };
}
