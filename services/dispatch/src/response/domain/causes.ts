import type { Cause } from '@muster/core';
import type { Origin } from './mobilisation.ts';

/** A cause of its own for each effect of one request or event, the same when that is repeated. */
export const causeOfPart = (cause: Cause, ...part: readonly (string | number)[]): Cause => ({
  ...cause,
  key: [cause.key, ...part].join('/'),
});

/** The cause as part of the incident it belongs to. */
export const causeInIncident = (cause: Cause, { correlationId, exercise }: Origin): Cause => ({
  ...cause,
  correlationId,
  exercise,
});
