/** When each thing was last on the board, by its key; milliseconds. */
export type Known = Map<string, number>;

/** What has not been on the board for so long is forgotten, so that a day's watch takes no more memory than an hour's. */
const KEPT_MS = 3_600_000;

/** Takes note of what is on the board now, and forgets what left it long ago. */
export const takeNote = (known: Known, keys: Iterable<string>, nowMs: number): void => {
  for (const key of keys) known.set(key, nowMs);
  for (const [key, at] of known) if (Math.abs(nowMs - at) > KEPT_MS) known.delete(key);
};
