/** When each thing was last on the board, by its key; milliseconds. */
export type LastSeen = Map<string, number>;

/** What has not been on the board for so long is forgotten, so that a day's watch takes no more memory than an hour's. */
const KEPT_MS = 3_600_000;

/** Takes note of what is on the board now, and forgets what left it long ago. */
export const noteSeen = (lastSeen: LastSeen, keys: Iterable<string>, nowMs: number): void => {
  for (const key of keys) lastSeen.set(key, nowMs);
  for (const [key, at] of lastSeen) if (Math.abs(nowMs - at) > KEPT_MS) lastSeen.delete(key);
};
