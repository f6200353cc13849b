import { LATE_MS } from './use-live.ts';

/** How current what a screen shows is. `asOf` and `now` in milliseconds since 1970 by the same clock. */
export type Freshness =
  | { readonly kind: 'current' }
  | { readonly kind: 'old'; readonly ageSeconds: number }
  | { readonly kind: 'none' };

/** Old from three seconds beyond the interval on, so that after a sleep or a cut it is said within five. */
export const freshnessOf = (asOf: number, everyMs: number, now: number): Freshness => {
  if (asOf === 0) return { kind: 'none' };
  const ageMs = now - asOf;
  return ageMs > everyMs + LATE_MS
    ? { kind: 'old', ageSeconds: Math.round(ageMs / 1000) }
    : { kind: 'current' };
};
