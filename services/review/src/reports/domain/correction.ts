import { plusSeconds, type Instant } from '@muster/core';
import type { CaseRow } from '../../cases/domain/case.ts';
import type { Delivery } from './delivery.ts';
import { normaliseAddress } from './report-order.ts';

/** Seconds that a case has to stay as it is before it is sent again, so that several corrections make one copy. */
export const QUIET_SECONDS = 600;
/** A list may lack what was written so shortly before it was read. */
const LIST_LAG_SECONDS = 60;

type Sent = Extract<Delivery, { state: 'sent' }>;

/** What somebody was sent last for a period, and the cases in it that may be other than it said. */
export interface OutdatedCopy {
  readonly last: Sent;
  readonly cases: readonly CaseRow[];
}

const copyKey = ({ period: { from, to }, recipient }: Delivery): string =>
  `${from} ${to} ${normaliseAddress(recipient.email)}`;

const isIn = ({ period: { from, to } }: Delivery, { closedAt }: CaseRow): boolean =>
  from <= closedAt && closedAt < to;

const mayMiss = ({ knownAt, requestedAt }: Sent, { recordedAt }: CaseRow): boolean =>
  recordedAt !== undefined &&
  recordedAt > (knownAt === undefined ? requestedAt : plusSeconds(knownAt, -LIST_LAG_SECONDS));

/** Finds, for each person and period, the last copy that was sent and may be outdated by newly recorded cases. */
export const findOutdatedCopies = (
  deliveries: readonly Delivery[],
  recorded: readonly CaseRow[],
): readonly OutdatedCopy[] => {
  const last = new Map<string, Sent>();
  for (const delivery of deliveries) {
    const known = last.get(copyKey(delivery));
    if (delivery.state === 'sent' && (!known || delivery.copy > known.copy)) {
      last.set(copyKey(delivery), delivery);
    }
  }
  return [...last.values()].flatMap((sent) => {
    const cases = recorded.filter((row) => isIn(sent, row) && mayMiss(sent, row));
    return cases.length > 0 ? [{ last: sent, cases }] : [];
  });
};

export const correctionsReadyUntil = (now: Instant): Instant => plusSeconds(now, -QUIET_SECONDS);

export const changeInWords = ({ summary: { reference }, because }: CaseRow): string =>
  `${reference}: ${because ?? 'Its closing became known after the report.'}`;
