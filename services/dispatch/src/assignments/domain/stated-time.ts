import { earliest, plusSeconds, type Instant, invalid, type Refused } from '@muster/core';

const CLOCKS_DIFFER_SECONDS = 120;

/** The moment that the control room states, else `otherwise`. Refused before the person accepted and in the future. */
export const statedTime = (
  stated: Instant | undefined,
  { acceptedAt, now, otherwise = now }: { acceptedAt: Instant; now: Instant; otherwise?: Instant },
): Instant | Refused => {
  if (stated === undefined) return otherwise;
  if (stated >= acceptedAt && stated <= plusSeconds(now, CLOCKS_DIFFER_SECONDS)) {
    return earliest([stated, now]) ?? now;
  }
  return invalid(
    'time-out-of-range',
    `“at” must lie between the acceptance at ${acceptedAt} and now, ${now}.`,
    { field: 'at' },
  );
};
