/** So long a computer stays silent at most: a shift, and nobody begins the next one with it; milliseconds. */
const SILENT_MS = 12 * 3_600_000;
const nameOf = (userId: string): string => `muster-silent ${userId}`;

/** Until when a computer is silent, by what is stored; undefined for one that sounds. */
export const silentUntilIn = (stored: string | null, nowMs: number): number | undefined => {
  const until = Number(stored ?? Number.NaN);
  return until > nowMs && until <= nowMs + SILENT_MS ? until : undefined;
};

/** Whether this person chose that this computer is silent, because another one of theirs sounds. */
export const isSilent = (userId: string, nowMs: number): boolean =>
  silentUntilIn(localStorage.getItem(nameOf(userId)), nowMs) !== undefined;

/** Keeps that choice for all tabs of this browser. */
export const keepSilent = (userId: string, silent: boolean, nowMs: number): void => {
  if (silent) localStorage.setItem(nameOf(userId), String(nowMs + SILENT_MS));
  else localStorage.removeItem(nameOf(userId));
};
