import { LATE_MS } from './use-live.ts';

/** How current what a screen shows is. `asOf` and `now` in milliseconds since 1970 by the same clock. */
export type Freshness =
  | { readonly kind: 'current' }
  | { readonly kind: 'old'; readonly ageSeconds: number }
  | { readonly kind: 'none' };

/** A board that is this much older than its reading stands still: it is told each minute up to when it is whole. */
const BEHIND_MS = 150_000;

/** Since when a reading of the board is whole, by the local clock: when it was read, unless the board itself stood still then. */
export const boardAsOf = (readAt: number, asOf: string | undefined, serverAheadMs: number): number => {
  const whole = asOf === undefined ? readAt : Date.parse(asOf) - serverAheadMs;
  return readAt - whole > BEHIND_MS ? whole : readAt;
};

/** Old from three seconds beyond the interval on, so that after a sleep or a cut it is said within five. */
export const freshnessOf = (asOf: number, everyMs: number, now: number): Freshness => {
  if (asOf === 0) return { kind: 'none' };
  const ageMs = now - asOf;
  return ageMs > everyMs + LATE_MS
    ? { kind: 'old', ageSeconds: Math.round(ageMs / 1000) }
    : { kind: 'current' };
};
