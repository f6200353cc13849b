import type { Cause, Instant } from '@muster/core';

/** Why a test has something done at a moment; the same key is the same cause. */
export const causeAt = (key: string, at: Instant): Cause => ({
  key,
  actor: { kind: 'system', id: 'monitoring' },
  at,
  correlationId: key,
  causationId: key,
  exercise: false,
});
