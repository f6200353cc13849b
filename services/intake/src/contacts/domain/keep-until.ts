import type { Instant } from '@muster/core';

/** Epoch seconds so many days after the instant. */
export const keepUntil = (from: Instant, days: number): number =>
  Math.ceil(Date.parse(from) / 1000) + days * 86_400;
