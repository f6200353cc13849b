import { resolve } from 'node:path';
import { openInstance, type Instance } from '@muster/infra/local/instance.ts';
import { clientOf } from '@muster/infra/local/clients.ts';
import type { Muster } from '@muster/infra/local/muster-file.ts';
import { freePorts } from '@muster/infra/local/port.ts';
import { screenProgress, silentProgress } from '@muster/infra/local/progress.ts';
import { allowAnyZone } from '@muster/test/support/any-zone';
import { deployFloor } from './floor/deploy.ts';

export const home = resolve(import.meta.dirname, '../../.local/bench');

/** A Muster of its own, and its floor in the same emulator. */
export interface System {
  readonly muster: Muster;
  /** Where the floor takes messages. */
  readonly floorUrl: string;
  stop(): Promise<void>;
}

/** Starts both on a free port of loopback; what it started is stopped again when it fails. */
export async function openSystem(signal: AbortSignal, isQuiet: boolean): Promise<System> {
  const progress = isQuiet ? silentProgress : screenProgress(process.stdout);
  const instance: Instance = await openInstance({
    ...(await freePorts('port', 'consolePort')),
    home,
    fresh: true,
    keep: false,
    progress,
    signal,
  });
  try {
    const { muster, stop } = instance;
    await allowAnyZone(clientOf(muster, 'admin'), clientOf(muster, 'lead'));
    const floorUrl = await progress.step('Floor', () => deployFloor(muster.endpoint, home, signal));
    return { muster, floorUrl, stop };
  } catch (fault) {
    await instance.stop();
    throw fault;
  }
}
