import { Instant, plusSeconds } from '@muster/core';
import { patient } from '../../mailing/domain/mail-attempt.ts';

/** A delivery in the words of now, as it was stored until November 2026; one that is in them already as it is. */
export const readOlderDelivery = (row: unknown): unknown => {
  if (typeof row !== 'object' || row === null || !('claimedAt' in row && 'status' in row)) return row;
  const { status, claimedAt, ...rest } = row;
  const { final, possiblyRepeated, unconfirmed, failedAt, reason }: Readonly<Record<string, unknown>> = rest;
  const isUnsent = status === 'failed' && final !== true;
  return {
    ...rest,
    state: status === 'claimed' ? 'requested' : isUnsent ? 'unsent' : status,
    channel: 'email',
    requestedAt: claimedAt,
    leaseUntil: plusSeconds(Instant.parse(claimedAt), patient.leaseSeconds),
    unconfirmed: unconfirmed || (possiblyRepeated === true ? 1 : 0),
    unsentAt: failedAt,
    reason: typeof reason === 'string' ? reason.slice(0, 120) : reason,
  };
};
