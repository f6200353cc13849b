import { decided, unchanged, type Decision } from '@muster/core';
import type { Attempt, AttemptPolicy } from '@muster/notifications/attempt';

const QUICK_ATTEMPTS = 3;
const [FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS] = [900, 21_600];

/** At each of three runs; then pauses double from a quarter of an hour to six hours, twelve times in about 32 hours. */
export const patient: AttemptPolicy = {
  leaseSeconds: 300,
  mostAttempts: 12,
  mostUnconfirmed: 3,
  pauseSeconds: (attempt) =>
    attempt < QUICK_ATTEMPTS
      ? 0
      : Math.min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** (attempt - QUICK_ATTEMPTS)),
  quickPausesMs: [],
};

/** The row with an attempt around which `rowOf` puts its fields; as it was where the attempt says nothing new. */
export const noteAttempt = <Row extends Attempt>(
  row: Row,
  attempt: Attempt | undefined,
  rowOf: (attempt: Attempt) => Row,
): Decision<Row> => (attempt === undefined ? unchanged(row) : decided(rowOf(attempt), []));
