import * as z from 'zod';
import { Instant, ReportId, ReportPublished, TeamId, secondsBetween } from '@muster/contracts';
import { decided, refuse, unchanged, type Decision } from '@muster/store/decision';
import { Period } from './period.ts';
import { Recipient } from './report.ts';

const base = {
  reportId: ReportId,
  team: TeamId,
  period: Period,
  recipient: Recipient,
  claimedAt: Instant,
  attempt: z.int().min(1),
  /** True once an attempt ended without word whether its mail went out. */
  possiblyRepeated: z.boolean(),
};

/** One report for one period to one person: claimed before it is sent, confirmed after. */
export const Delivery = z.discriminatedUnion('status', [
  z.object({ status: z.literal('claimed'), ...base }),
  z.object({ status: z.literal('sent'), ...base, sentAt: Instant }),
  z.object({ status: z.literal('failed'), ...base, failedAt: Instant, reason: z.string() }),
]);
export type Delivery = z.infer<typeof Delivery>;

/** How long a claim that nobody confirmed keeps others away: whoever made it may still be sending. */
export const CLAIM_SECONDS = 300;

export interface DeliveryOrder {
  readonly reportId: ReportId;
  readonly team: TeamId;
  readonly period: Period;
  readonly recipient: Recipient;
}

/**
 * Claims a delivery before its mail is sent. Refusals, by rule: `already-sent` once it is confirmed,
 * `being-sent` while a claim is younger than five minutes.
 */
export const claimDelivery = (
  delivery: Delivery | undefined,
  order: DeliveryOrder,
  now: Instant,
): Decision<Delivery> => {
  const claim = (attempt: number, possiblyRepeated: boolean): Decision<Delivery> =>
    decided({ status: 'claimed', ...order, claimedAt: now, attempt, possiblyRepeated }, []);
  if (delivery === undefined) return claim(1, false);
  switch (delivery.status) {
    case 'sent':
      return refuse('already-sent', `This period was sent at ${delivery.sentAt}.`, {
        sentAt: delivery.sentAt,
      });
    case 'claimed':
      return secondsBetween(delivery.claimedAt, now) < CLAIM_SECONDS
        ? refuse('being-sent', 'Another run is sending this period; its result shows within five minutes.')
        : claim(delivery.attempt + 1, true);
    case 'failed':
      return claim(delivery.attempt + 1, delivery.possiblyRepeated);
  }
};

/** Confirms a claim's mail as taken by the provider. A second attempt may repeat the first and says so. */
export const confirmDelivery = (delivery: Delivery, cases: number, now: Instant): Decision<Delivery> => {
  if (delivery.status === 'sent') return unchanged(delivery);
  const { reportId, team, period, possiblyRepeated } = delivery;
  return decided({ ...claimOf(delivery), status: 'sent', sentAt: now }, [
    ReportPublished.with({ reportId, team, period, cases, sentAt: now, possiblyRepeated }),
  ]);
};

/** Notes that the provider refused the mail for good; a later run may try again. */
export const failDelivery = (delivery: Delivery, reason: string, now: Instant): Decision<Delivery> => {
  if (delivery.status === 'sent') return unchanged(delivery);
  return decided({ ...claimOf(delivery), status: 'failed', failedAt: now, reason }, []);
};

const claimOf = ({ reportId, team, period, recipient, claimedAt, attempt, possiblyRepeated }: Delivery) => ({
  reportId,
  team,
  period,
  recipient,
  claimedAt,
  attempt,
  possiblyRepeated,
});
