import * as z from 'zod';
import { Instant, ReportId, TeamId } from '@muster/contracts';
import { decided, refuse, unchanged, type Decision } from '@muster/store/decision';
import { Cadence, type Period } from './period.ts';

/** Somebody a report goes to; need not have an account. */
export const Recipient = z.object({ name: z.string().min(1).max(200), email: z.string().min(3).max(254) });
export type Recipient = z.infer<typeof Recipient>;

/** A standing order for a team's figures. */
export const Report = z.object({
  reportId: ReportId,
  title: z.string().min(1).max(120),
  team: TeamId,
  cadence: Cadence,
  recipients: z.array(Recipient).min(1).max(50),
  createdAt: Instant,
  /** Every period that ends at or before this instant is settled for every recipient. */
  settledThrough: Instant,
  /** Every case that was recorded or corrected before this instant is told to whoever had another of it. */
  correctedThrough: Instant.optional(),
});
export type Report = z.infer<typeof Report>;

/** Mail systems take addresses without regard to case in practice: one person, one mail. */
export const foldAddress = (email: string): string => email.toLowerCase();

/** The recipients with each address once, the first spelling kept. */
export const eachOnce = (recipients: readonly Recipient[]): Recipient[] => {
  const seen = new Map<string, Recipient>();
  for (const recipient of recipients) {
    const address = foldAddress(recipient.email);
    if (!seen.has(address)) seen.set(address, recipient);
  }
  return [...seen.values()];
};

/** Creates a report order. Periods that ended before its creation are never sent by the schedule. */
export const createReport = (report: Omit<Report, 'settledThrough' | 'correctedThrough'>): Decision<Report> =>
  decided({ ...report, recipients: eachOnce(report.recipients), settledThrough: report.createdAt }, []);

/** Notes that a period is settled, so that the schedule looks at it no more. */
export const settlePeriod = (report: Report, period: Period): Decision<Report> =>
  report.settledThrough >= period.to
    ? unchanged(report)
    : decided({ ...report, settledThrough: period.to }, []);

/** Notes up to when corrections are told, so that the schedule looks at them no more. */
export const settleCorrections = (report: Report, through: Instant): Decision<Report> =>
  (report.correctedThrough ?? report.createdAt) >= through
    ? unchanged(report)
    : decided({ ...report, correctedThrough: through }, []);

/** A period that is not over would go out with a part of its cases, and never again whole. */
export const notOverYet = (to: Instant) =>
  refuse('period-not-over', `This period ends at ${to}. Run it after that, or preview it now.`, { to });
