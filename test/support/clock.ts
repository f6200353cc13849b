import { plusSeconds, toInstant, type Instant } from '@muster/core';

/** A clock that moves only when a test moves it. */
export const clockAt = (start: string) => {
  let at = toInstant(start);
  return {
    now: (): Instant => at,
    pass: (seconds: number): void => {
      at = plusSeconds(at, seconds);
    },
  };
};
