import { ReportPublished } from '@muster/contracts';
import { Instant, ReportId, TeamId, decided, type Decision } from '@muster/core';
import {
  attemptWith,
  giveUpAttempt,
  noteSoftBounce,
  recordAttempt,
  returnAttempt,
  type Attempt,
  type AttemptResult,
} from '@muster/notifications/attempt';
import * as z from 'zod';
import { noteAttempt, patient } from '../../mailing/domain/mail-attempt.ts';
import { Period } from './period.ts';
import { Recipient } from './report-order.ts';

const order = {
  reportId: ReportId,
  team: TeamId,
  period: Period,
  recipient: Recipient,
  /** 1 is the report; each higher one is a corrected copy that replaces the one before. */
  copy: z.int().min(1).default(1),
  knownAt: Instant.optional(),
  /** A fingerprint of what it says of the cases, so that nothing is corrected that reads the same. */
  says: z.string().optional(),
};
export type DeliveryOrder = z.infer<z.ZodObject<typeof order>>;

/** One copy of one report for one period to one person, and the latest attempt at sending it. */
export const Delivery = attemptWith({
  ...order,
  /** True once an attempt ended without word whether its mail went out. */
  possiblyRepeated: z.boolean(),
});
export type Delivery = z.infer<typeof Delivery>;

export const deliveryOf = (about: DeliveryOrder, attempt: Attempt): Delivery => ({
  ...about,
  ...attempt,
  possiblyRepeated: attempt.unconfirmed > 0,
});

const orderOf = ({ reportId, team, period, recipient, copy, knownAt, says }: Delivery): DeliveryOrder => ({
  ...{ reportId, team, period, recipient, copy },
  ...(knownAt !== undefined && { knownAt }),
  ...(says !== undefined && { says }),
});

const changed = (delivery: Delivery, attempt: Attempt | undefined): Decision<Delivery> =>
  noteAttempt(delivery, attempt, (made) => deliveryOf(orderOf(delivery), made));

/** Notes what became of an attempt. A copy that the provider took is published, with how many cases it counts. */
export const recordDelivery = (
  delivery: Delivery,
  made: Omit<AttemptResult, 'unconfirmed'>,
  cases: number,
  now: Instant,
): Decision<Delivery> => {
  const decision = changed(delivery, recordAttempt(delivery, made, patient, now));
  if (!decision.ok || decision.unchanged || decision.state.state !== 'sent') return decision;
  const { reportId, team, period, possiblyRepeated, copy, sentAt } = decision.state;
  const published = { reportId, team, period, cases, sentAt, possiblyRepeated };
  return decided(decision.state, [ReportPublished.with({ ...published, ...(copy > 1 && { copy }) })]);
};

/** Gives up a copy of which nobody knows whether it went out, once it has been tried as often as may be. */
export const giveUpDelivery = (delivery: Delivery, now: Instant): Decision<Delivery> =>
  changed(delivery, giveUpAttempt(delivery, patient, now));

/** Notes that a copy came back, or that its reader complained. */
export const returnDelivery = (delivery: Delivery, reason: string, now: Instant): Decision<Delivery> =>
  changed(delivery, returnAttempt(delivery, reason, now));

/** Notes a bounce that proves nothing. */
export const noteDeliveryBounce = (delivery: Delivery, why: string, now: Instant): Decision<Delivery> =>
  changed(delivery, noteSoftBounce(delivery, why, now));
