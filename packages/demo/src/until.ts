import { setTimeout as pause } from 'node:timers/promises';

export interface Patience {
  readonly seconds?: number;
  readonly everyMs?: number;
  readonly signal?: AbortSignal | undefined;
  /** Called before each wait with the seconds left. */
  readonly onWait?: (left: number) => void;
}

/** Asks until there is an answer; rejects, saying what was waited for, when there is none in time. */
export async function until<Found>(
  what: string,
  probe: () => Promise<Found | undefined>,
  { seconds = 60, everyMs = 100, signal, onWait }: Patience = {},
): Promise<Found> {
  const latest = performance.now() + seconds * 1000;
  for (;;) {
    signal?.throwIfAborted();
    const found = await probe();
    if (found !== undefined) return found;
    const left = (latest - performance.now()) / 1000;
    if (left <= 0) throw new Error(`${what} did not happen within ${seconds} s`);
    onWait?.(left);
    await pause(everyMs, undefined, signal ? { signal } : {});
  }
}
