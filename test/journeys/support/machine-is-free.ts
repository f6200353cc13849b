import { setTimeout as pause } from 'node:timers/promises';

const runs = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Waits for the end of the tests that run beside, whose processes MUSTER_TESTS_BESIDE names: for whoever measures. */
export async function machineIsFree(): Promise<void> {
  const pids = (process.env['MUSTER_TESTS_BESIDE'] ?? '').split(' ').filter(Boolean).map(Number);
  while (pids.some(runs)) await pause(500);
}
