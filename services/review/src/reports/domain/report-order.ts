import * as z from 'zod';
import {
  Instant,
  OneLine,
  ReportId,
  TeamId,
  decided,
  gone,
  refuse,
  unchanged,
  type Decided,
  type Decision,
  type Refused,
} from '@muster/core';
import { Cadence, latestDue, type Period } from './period.ts';

/** Somebody a report goes to; need not have an account. */
export const Recipient = z.object({
  name: z.string().min(1).max(200),
  email: z.string().min(3).max(254),
  /** Mail to it has come back: since when, and by which code of the provider. Nothing is sent there while this stands. */
  failing: z.object({ since: Instant, why: OneLine(120) }).optional(),
});
export type Recipient = z.infer<typeof Recipient>;

/** A standing order for a team's figures. */
export const ReportOrder = z.object({
  reportId: ReportId,
  title: z.string().min(1).max(120),
  team: TeamId,
  cadence: Cadence,
  recipients: z.array(Recipient).min(1).max(50),
  createdAt: Instant,
  /** Every period that ends at or before this instant is complete: every recipient has it, or was given up. */
  settledThrough: Instant,
  /** Whoever was sent a case that was recorded or corrected before this instant has its corrected copy. */
  correctedThrough: Instant.optional(),
  /** The schedule leaves it out; a run by request still sends. */
  paused: z.boolean().optional(),
  /** It was ended: never sent again, and kept for its delivery log. */
  stoppedAt: Instant.optional(),
});
export type ReportOrder = z.infer<typeof ReportOrder>;

/** Mail systems take addresses without regard to case in practice: one person, one mail. */
export const normaliseAddress = (email: string): string => email.toLowerCase();

/** The recipients with each address once, the first spelling kept. */
export const uniqueRecipients = (recipients: readonly Recipient[]): Recipient[] => {
  const seen = new Map<string, Recipient>();
  for (const recipient of recipients) {
    const address = normaliseAddress(recipient.email);
    if (!seen.has(address)) seen.set(address, recipient);
  }
  return [...seen.values()];
};

/** Creates a report order. Periods that ended before its creation are never sent by the schedule. */
export const createOrder = (
  report: Omit<ReportOrder, 'settledThrough' | 'correctedThrough'>,
): Decided<ReportOrder> =>
  decided(
    { ...report, recipients: uniqueRecipients(report.recipients), settledThrough: report.createdAt },
    [],
  );

/** Marks a recipient whose address takes no mail: reports to it stop until it is confirmed or changed. */
export const markRecipientFailing = (
  report: ReportOrder,
  address: string,
  failing: NonNullable<Recipient['failing']>,
): Decision<ReportOrder> => {
  const isMeant = ({ email, failing: known }: Recipient) =>
    known === undefined && normaliseAddress(email) === normaliseAddress(address);
  if (!report.recipients.some(isMeant)) return unchanged(report);
  const recipients = report.recipients.map((one) => (isMeant(one) ? { ...one, failing } : one));
  return decided({ ...report, recipients }, []);
};

/** Notes that a period is complete, so that the schedule looks at it no more. */
export const completePeriod = (report: ReportOrder, period: Period): Decision<ReportOrder> =>
  report.settledThrough >= period.to
    ? unchanged(report)
    : decided({ ...report, settledThrough: period.to }, []);

/** Notes up to when corrections were sent, so that the schedule looks at them no more. */
export const completeCorrections = (report: ReportOrder, through: Instant): Decision<ReportOrder> =>
  (report.correctedThrough ?? report.createdAt) >= through
    ? unchanged(report)
    : decided({ ...report, correctedThrough: through }, []);

/** Whether two orders would send the same people the same figures at the same times. */
export const isEqualOrder = (one: Ordered, other: Ordered): boolean => orderKey(one) === orderKey(other);

type Ordered = Pick<ReportOrder, 'team' | 'cadence' | 'recipients'>;

/** What two equal orders have in common, as one text. */
export const orderKey = ({ team, cadence: { every, at, zone }, recipients }: Ordered): string =>
  JSON.stringify([team, every, at, zone, recipients.map(({ email }) => normaliseAddress(email)).sort()]);

/** What may be changed of an order; absent fields stay. */
export interface ReportChanges {
  readonly title?: string | undefined;
  readonly cadence?: Cadence | undefined;
  readonly recipients?: readonly Recipient[] | undefined;
  readonly paused?: boolean | undefined;
}

const refuseStopped = ({ stoppedAt }: ReportOrder) =>
  gone('report-stopped', `This order was stopped at ${String(stoppedAt)}. Order a new one.`);

/** The order, or that it was stopped. */
export const requireActive = (report: ReportOrder): { readonly ok: true } | Refused =>
  report.stoppedAt === undefined ? { ok: true } : refuseStopped(report);

/**
 * Changes an order. A period that one schedule has sent is never sent by another as well: with other days, another zone or
 * at the end of a pause the schedule begins with the next period. Another time of day alone loses no period.
 */
export const changeOrder = (
  report: ReportOrder,
  changes: ReportChanges,
  now: Instant,
): Decision<ReportOrder> => {
  if (report.stoppedAt !== undefined) return refuseStopped(report);
  const { title = report.title, cadence = report.cadence, paused = report.paused ?? false } = changes;
  const beginsAnew =
    cadence.every !== report.cadence.every ||
    cadence.zone !== report.cadence.zone ||
    (report.paused === true && !paused);
  const settled = latestDue(cadence, now).to;
  return decided(
    {
      ...report,
      title,
      cadence,
      paused,
      recipients: [...(changes.recipients ?? report.recipients)],
      settledThrough: beginsAnew && settled > report.settledThrough ? settled : report.settledThrough,
    },
    [],
  );
};

/** Ends an order. A run under way ends as it began; nothing is sent by a later one. */
export const stopOrder = (report: ReportOrder, now: Instant): Decision<ReportOrder> =>
  report.stoppedAt === undefined ? decided({ ...report, stoppedAt: now }, []) : unchanged(report);

/** A period that is not over would go out with a part of its cases, and never again whole. */
export const periodNotOver = (to: Instant) =>
  refuse('period-not-over', `This period ends at ${to}. Run it after that, or preview it now.`, { to });
