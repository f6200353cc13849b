import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Trouble } from './trouble.ts';

const patience = { tries: 75, everyMs: 200 };

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM';
  }
};

const holder = async (file: string): Promise<number | undefined> => {
  const pid = Number(await readFile(file, 'utf8').catch(() => Number.NaN));
  return Number.isInteger(pid) && pid > 0 && pid !== process.pid && alive(pid) ? pid : undefined;
};

/**
 * Takes a home for this process, so that no second start meets a first one that still writes down its state. Waits some
 * seconds for one that is stopping. Gives what releases it; throws Trouble when somebody stays.
 */
export async function takeHome(home: string): Promise<() => Promise<void>> {
  await mkdir(home, { recursive: true });
  const file = join(home, 'running.pid');
  for (let left = patience.tries; ; left -= 1) {
    const pid = await holder(file);
    if (pid === undefined) break;
    if (left === 0) {
      throw new Trouble(
        `Muster runs from this folder already, as process ${pid}: stop that one first (or delete ${file} if it is something else).`,
      );
    }
    await pause(patience.everyMs);
  }
  await writeFile(file, String(process.pid));
  return () => rm(file, { force: true });
}
