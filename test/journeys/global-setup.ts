import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openInstance, type Instance } from '@muster/infra/local/instance.ts';
import { readMuster, type Muster } from '@muster/infra/local/muster-file.ts';
import { clientOf } from '@muster/infra/local/clients.ts';
import { freePorts } from '@muster/infra/local/port.ts';
import { silentProgress } from '@muster/infra/local/progress.ts';
import { allowAnyZone } from '../support/any-zone.ts';

declare module 'vitest' {
  interface ProvidedContext {
    muster: Muster;
  }
}

type Running = Pick<Instance, 'muster' | 'stop'>;

interface System {
  running?: Promise<Running>;
  users: number;
}

/** The deployed systems by the folder they are kept in: all projects of a test run share this process, though not this module. */
const systems = ((globalThis as Record<string, unknown>)['systemsUnderTest'] ??= new Map()) as Map<
  string,
  System
>;

const prepare = (muster: Muster): Promise<void> =>
  allowAnyZone(clientOf(muster, 'admin'), clientOf(muster, 'lead'));

const given = async (file: string): Promise<Running> => {
  const muster = await readMuster(file);
  await prepare(muster);
  return { muster, stop: () => Promise.resolve() };
};

const started = async (home: string): Promise<Running> => {
  const instance = await openInstance({
    ...(await freePorts('port', 'carrierPort', 'consolePort')),
    home: resolve(import.meta.dirname, '../../.local', home),
    fresh: true,
    keep: false,
    progress: silentProgress,
  });
  try {
    await prepare(instance.muster);
    return instance;
  } catch (fault) {
    await instance.stop();
    throw fault;
  }
};

/** Deploys Muster beside whatever runs, for projects of one worker one each, or takes the system that the file in MUSTER_FILE describes. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const file = process.env['MUSTER_FILE'];
  const home = project.config.maxWorkers === 1 ? `test-${project.name}` : 'test';
  const system: System = systems.get(home) ?? { users: 0 };
  systems.set(home, system);
  system.running ??= file === undefined || file === '' ? started(home) : given(file);
  system.users += 1;
  const { muster, stop } = await system.running;
  project.provide('muster', muster);
  return async () => {
    system.users -= 1;
    if (system.users === 0) await stop();
  };
}
