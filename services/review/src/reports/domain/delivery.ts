import * as z from 'zod';
import { ReportPublished } from '@muster/contracts';
import {
  Instant,
  ReportId,
  TeamId,
  plusSeconds,
  secondsBetween,
  decided,
  refuse,
  unchanged,
  type Decision,
} from '@muster/core';
import { Period } from './period.ts';
import { Recipient } from './report-order.ts';

const base = {
  reportId: ReportId,
  team: TeamId,
  period: Period,
  recipient: Recipient,
  claimedAt: Instant,
  attempt: z.int().min(1),
  /** True once an attempt ended without word whether its mail went out. */
  possiblyRepeated: z.boolean(),
  /** How many attempts ended without word whether their mail went out. */
  unconfirmed: z.int().min(0).default(0),
  /** 1 is the report; each higher one is a corrected copy that replaces the one before. */
  copy: z.int().min(1).default(1),
  knownAt: Instant.optional(),
  /** A fingerprint of what it says of the cases, so that nothing is corrected that reads the same. */
  says: z.string().optional(),
  /** The latest bounce that proves nothing: an absence note, a full mailbox. */
  softBounce: z.object({ at: Instant, why: z.string() }).optional(),
};

/** One copy of one report for one period to one person: claimed before it is sent, confirmed after. */
export const Delivery = z.discriminatedUnion('status', [
  z.object({ status: z.literal('claimed'), ...base }),
  z.object({ status: z.literal('sent'), ...base, sentAt: Instant }),
  z.object({
    status: z.literal('failed'),
    ...base,
    failedAt: Instant,
    reason: z.string(),
    /** Nobody tries again: the provider refused it for good, or it was tried as often as may be. */
    final: z.boolean().default(false),
  }),
  /** It was sent, and the mailbox's side sent it back or its reader complained. */
  z.object({ status: z.literal('returned'), ...base, returnedAt: Instant, reason: z.string() }),
]);
export type Delivery = z.infer<typeof Delivery>;

/** How long a claim that nobody confirmed keeps others away: whoever made it may still be sending. */
export const CLAIM_SECONDS = 300;
/** How often one period's copy is tried for one person: about 32 hours with the pauses between. */
export const MOST_ATTEMPTS = 12;
/** Fewer without any word, since each of them may have arrived. */
export const MOST_UNCONFIRMED = 3;

const QUICK_ATTEMPTS = 3;
const [FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS] = [900, 21_600];

/** The first attempts follow as runs come; then pauses double from a quarter of an hour to six hours. */
const pauseAfter = (attempt: number): number =>
  attempt < QUICK_ATTEMPTS
    ? 0
    : Math.min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** (attempt - QUICK_ATTEMPTS));

export interface DeliveryOrder {
  readonly reportId: ReportId;
  readonly team: TeamId;
  readonly period: Period;
  readonly recipient: Recipient;
  readonly copy: number;
  readonly knownAt: Instant;
  readonly says: string;
}

/**
 * Claims a delivery before its mail is sent, or gives it up after as many attempts as may be. Refusals, by rule:
 * `already-sent` once it is confirmed, `being-sent` while a claim is younger than five minutes, `waiting` between
 * attempts, `given-up` when nobody tries again.
 */
export const claimDelivery = (
  delivery: Delivery | undefined,
  order: DeliveryOrder,
  now: Instant,
): Decision<Delivery> => {
  if (delivery === undefined) {
    return decided({ status: 'claimed', ...order, claimedAt: now, ...firstAttempt }, []);
  }
  const claim = (changes: Pick<Delivery, 'possiblyRepeated' | 'unconfirmed'>): Decision<Delivery> =>
    decided({ status: 'claimed', ...order, claimedAt: now, attempt: delivery.attempt + 1, ...changes }, []);
  switch (delivery.status) {
    case 'sent':
      return refuse('already-sent', `This period was sent at ${delivery.sentAt}.`, {
        sentAt: delivery.sentAt,
      });
    case 'claimed': {
      if (secondsBetween(delivery.claimedAt, now) < CLAIM_SECONDS) {
        return refuse(
          'being-sent',
          'Another run is sending this period; its result shows within five minutes.',
        );
      }
      const unconfirmed = delivery.unconfirmed + 1;
      return unconfirmed >= MOST_UNCONFIRMED || delivery.attempt >= MOST_ATTEMPTS
        ? decided({ ...claimOf(delivery), ...neverConfirmed, unconfirmed, failedAt: now }, [])
        : claim({ possiblyRepeated: true, unconfirmed });
    }
    case 'returned':
      return refuse('given-up', `This period was sent and came back: ${delivery.reason}.`);
    case 'failed': {
      if (delivery.final) return refuse('given-up', `This period is not sent any more: ${delivery.reason}.`);
      const next = plusSeconds(delivery.failedAt, pauseAfter(delivery.attempt));
      if (next > now) return refuse('waiting', `It is tried again from ${next} on: ${delivery.reason}.`);
      const { possiblyRepeated, unconfirmed } = delivery;
      return claim({ possiblyRepeated, unconfirmed });
    }
  }
};

const firstAttempt = { attempt: 1, possiblyRepeated: false, unconfirmed: 0 };
const neverConfirmed = {
  status: 'failed',
  reason: 'never-confirmed',
  final: true,
  possiblyRepeated: true,
} as const;

const isOver = ({ status }: Delivery): boolean => status === 'sent' || status === 'returned';

/** Notes that a copy came back, or that its reader complained. */
export const markDeliveryReturned = (delivery: Delivery, reason: string, now: Instant): Decision<Delivery> =>
  delivery.status === 'returned'
    ? unchanged(delivery)
    : decided({ ...claimOf(delivery), status: 'returned', returnedAt: now, reason }, []);

/** Notes a bounce that proves nothing. */
export const noteSoftBounce = (delivery: Delivery, why: string, now: Instant): Decision<Delivery> =>
  decided({ ...delivery, softBounce: { at: now, why } }, []);

/** Confirms a claim's mail as taken by the provider. A second attempt may repeat the first and says so. */
export const confirmDelivery = (delivery: Delivery, cases: number, now: Instant): Decision<Delivery> => {
  if (isOver(delivery)) return unchanged(delivery);
  const { reportId, team, period, possiblyRepeated, copy } = delivery;
  const published = { reportId, team, period, cases, sentAt: now, possiblyRepeated };
  return decided({ ...claimOf(delivery), status: 'sent', sentAt: now }, [
    ReportPublished.with({ ...published, ...(copy > 1 && { copy }) }),
  ]);
};

/** Notes that a mail was certainly not sent: for good when the provider refused it so, or after the last attempt. */
export const failDelivery = (
  delivery: Delivery,
  { reason, again }: { readonly reason: string; readonly again: boolean },
  now: Instant,
): Decision<Delivery> => {
  if (isOver(delivery)) return unchanged(delivery);
  const final = !again || delivery.attempt >= MOST_ATTEMPTS;
  return decided({ ...claimOf(delivery), status: 'failed', failedAt: now, reason, final }, []);
};

const claimOf = (delivery: Delivery) => {
  const { reportId, team, period, recipient, copy, knownAt, says } = delivery;
  const { claimedAt, attempt, possiblyRepeated, unconfirmed } = delivery;
  const order = { reportId, team, period, recipient, copy, knownAt, says };
  return { ...order, claimedAt, attempt, possiblyRepeated, unconfirmed };
};
