import { setTimeout as pause } from 'node:timers/promises';

const runs = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Waits for the end of the tests that run beside, whose process MUSTER_TESTS_BESIDE names: for whoever measures. */
export async function machineIsFree(): Promise<void> {
  const pid = Number(process.env['MUSTER_TESTS_BESIDE'] ?? 0);
  while (pid > 0 && runs(pid)) await pause(500);
}
