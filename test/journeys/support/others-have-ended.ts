import { setTimeout as pause } from 'node:timers/promises';

const runs = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Waits until no other deployed system is tried beside: MUSTER_TESTS_BESIDE names the processes of those tests. */
export async function othersHaveEnded(): Promise<void> {
  const pids = (process.env['MUSTER_TESTS_BESIDE'] ?? '').split(' ').filter(Boolean).map(Number);
  while (pids.some(runs)) await pause(500);
}
