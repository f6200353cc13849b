import * as z from 'zod';
import { ImprovementId, IncidentId, Instant, TeamId, refuse, type Refused } from '@muster/core';
import { HistoryMark } from '../../exercise-history/domain/mark.ts';
import { Metric } from '../../figures/domain/metric.ts';
import { ShareChange, ShareFigure } from '../../figures/domain/share-interval.ts';

/** Somebody whom mails of an improvement go to; need not have an account. */
export const Contact = z.object({ name: z.string().min(1).max(200), email: z.string().min(3).max(254) });
export type Contact = z.infer<typeof Contact>;

export const Verdict = z.enum(['worked', 'no-effect', 'worse', 'too-few-cases']);
export type Verdict = z.infer<typeof Verdict>;

const Window = ShareFigure.extend({ from: Instant, to: Instant });

/** What a check found: both figures, how sure they are, what else changed, and by which rule. */
export const CheckResult = z.object({
  verdict: Verdict,
  checkedAt: Instant,
  /** So many seconds after the check date; 0 within an hour. */
  lateSeconds: z.int().min(0),
  before: Window,
  after: Window,
  change: ShareChange.optional(),
  besides: z.array(z.string()),
  explained: z.string(),
});
export type CheckResult = z.infer<typeof CheckResult>;

export const MailKind = z.enum(['reminder', 'result', 'put-off']);
export type MailKind = z.infer<typeof MailKind>;

/** A mail that is to be sent, until it was, or was given up. `number` tells mails of one kind apart. */
export const DueMail = z.object({
  kind: MailKind,
  number: z.int().min(1),
  to: Contact,
  since: Instant,
});
export type DueMail = z.infer<typeof DueMail>;

/** An action that has to prove itself: whether its figure got better by what was expected. */
export const Improvement = z.object({
  improvementId: ImprovementId,
  team: TeamId,
  title: z.string().min(1).max(120),
  finding: z.string().min(1).max(2000),
  action: z.string().min(1).max(2000),
  /** The incident whose review led to it. */
  incidentId: IncidentId.optional(),
  owner: Contact,
  lead: Contact,
  created: z.object({ by: z.string(), at: Instant }),
  metric: Metric,
  baseline: z.object({ from: Instant, to: Instant }),
  /** The baseline's figure as it was known when the action was taken up. */
  known: ShareFigure,
  /** By how many percentage points the share is to rise at least. */
  expectedPoints: z.number().min(0.1).max(100),
  checkAt: Instant,
  putOffs: z.array(z.object({ by: z.string(), at: Instant, from: Instant, because: z.string() })),
  /** When to remind of the check; absent once that is done, and where the check is near from the start. */
  remindAt: Instant.optional(),
  status: z.enum(['open', 'checked', 'withdrawn']),
  results: z.array(CheckResult),
  withdrawn: z.object({ by: z.string(), at: Instant, because: z.string() }).optional(),
  dueMails: z.array(DueMail).max(40),
  history: HistoryMark,
});
export type Improvement = z.infer<typeof Improvement>;

export const lengthOf = ({ from, to }: { readonly from: Instant; readonly to: Instant }): number =>
  (Date.parse(to) - Date.parse(from)) / 1000;

/** When there is something to do without anybody asking: a mail, a reminder or the check; undefined when nothing is left. */
export const nextAt = ({ status, dueMails, remindAt, checkAt }: Improvement): Instant | undefined => {
  const check = status === 'open' ? [checkAt, ...(remindAt ? [remindAt] : [])] : [];
  return [...dueMails.map(({ since }) => since), ...check].sort()[0];
};

/** Fewer cases, before or after, say nothing. */
export const LEAST_CASES = 20;

const addressOf = ({ email }: Contact): string => email.toLowerCase();

/** One mail of a kind to each of these, once for each address. */
export const mailsTo = (
  { dueMails }: Improvement,
  mail: Omit<DueMail, 'to'>,
  contacts: readonly Contact[],
): DueMail[] => [
  ...dueMails,
  ...contacts
    .filter((one, at) => contacts.findIndex((other) => addressOf(other) === addressOf(one)) === at)
    .map((to) => ({ ...mail, to })),
];

export const refuseWithdrawn = ({ withdrawn }: Improvement): Refused | undefined =>
  withdrawn && refuse('improvement-withdrawn', `This action was withdrawn at ${withdrawn.at}.`);
