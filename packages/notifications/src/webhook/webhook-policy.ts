import type { AttemptPolicy } from '../attempt.ts';

const [MINUTE, HOUR] = [60, 3600];

/** Seconds after each attempt, as Standard Webhooks advises: for some three days. */
const PAUSES = [5, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR];

/** How patient Muster is with receivers. A repetition has the same id, by which they know it. */
export const webhookPolicy: AttemptPolicy = {
  leaseSeconds: MINUTE,
  mostAttempts: PAUSES.length + 1,
  mostUnconfirmed: PAUSES.length + 1,
  pauseSeconds: (attempt) => PAUSES[attempt - 1] ?? 0,
  quickPausesMs: [],
};
