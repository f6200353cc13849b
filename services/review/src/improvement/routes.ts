import * as z from 'zod';
import { DeadlineKind, DeviationGrade } from '@muster/contracts';
import { ImprovementId, IncidentId, Instant, InstantText, OneLine, PlainText, TeamId } from '@muster/core';
import { mailAddress } from '@muster/notifications/email/mail-address';
import { pageOf, paging, type Routes } from '@muster/runtime/http/routes';
import { HistoryMark } from '../exercise-history/domain/mark.ts';
import { allowedPeriod, askedBounds, isAllowedPeriod } from '../figures/domain/asked-period.ts';
import { MEASURES } from '../figures/domain/figures.ts';
import { Metric } from '../figures/domain/metric.ts';
import { ShareFigure } from '../figures/domain/share-interval.ts';
import { Contact, Improvement, MailKind, Verdict } from './domain/improvement.ts';

const lead = { roles: ['lead'] } as const;
const params = z.object({ improvementId: ImprovementId });
const contact = z.strictObject({ name: OneLine(200), email: mailAddress });

const NewImprovement = z.strictObject({
  title: OneLine(120),
  team: TeamId,
  finding: PlainText(2000),
  action: PlainText(2000),
  incidentId: IncidentId.optional().describe('The incident whose review led to it.'),
  owner: contact,
  lead: contact,
  metric: Metric,
  baseline: z.strictObject(askedBounds).refine(isAllowedPeriod, allowedPeriod),
  expectedPoints: z
    .number()
    .min(0.1)
    .max(100)
    .describe('By how many percentage points the share is to rise at least.'),
  checkAt: InstantText.describe('The check looks at as long a time as the baseline, up to this moment.'),
});

/** A metric in the words of a query, which has no parts. */
const metricQuery = {
  kind: z.enum(['targets-met', 'within', 'no-deviation']),
  deadline: DeadlineKind.optional(),
  measure: z.enum(MEASURES).optional(),
  seconds: z.coerce.number().optional(),
  grade: DeviationGrade.optional(),
};

export const ImprovementView = Improvement.omit({ dueMails: true }).extend({
  verdict: Verdict.optional(),
  untold: z.array(z.object({ kind: MailKind, to: Contact })).describe('Mails that are not sent yet.'),
});

const Patch = z.strictObject({ owner: contact, lead: contact, action: PlainText(2000) }).partial();
const reply = { 200: ImprovementView };

export const improvementRoutes = {
  takeUpImprovement: {
    method: 'POST',
    path: '/v1/improvements',
    auth: lead,
    summary:
      'Take up an action that has to prove itself by a figure. What could never be decided is refused.',
    body: NewImprovement,
    replies: { 201: ImprovementView },
  },
  listImprovements: {
    method: 'GET',
    path: '/v1/improvements',
    auth: lead,
    summary: 'The actions of a team of yours, the latest check date first.',
    query: z.object({ team: TeamId, history: HistoryMark, ...paging(50) }),
    replies: { 200: pageOf(ImprovementView) },
  },
  readBaseline: {
    method: 'GET',
    path: '/v1/improvement-baseline',
    auth: lead,
    summary:
      'What an action that is taken up now would have as its baseline: the figure, and how early it may be checked.',
    query: z
      .object({ team: TeamId, ...askedBounds, ...metricQuery })
      .refine(isAllowedPeriod, allowedPeriod)
      .refine(({ team: _, from: __, to: ___, ...metric }) => Metric.safeParse(metric).success, {
        error: 'a target or none; a time with its seconds; or a grade or none',
        when: ({ issues }) => issues.length === 0,
      }),
    replies: {
      200: z.object({
        known: ShareFigure,
        leastCases: z.int().describe('With fewer cases nothing can be decided.'),
        checkNotBefore: Instant,
      }),
    },
  },
  readImprovement: {
    method: 'GET',
    path: '/v1/improvements/{improvementId}',
    auth: lead,
    summary: 'One action with what its checks found.',
    params,
    replies: reply,
  },
  changeImprovement: {
    method: 'PATCH',
    path: '/v1/improvements/{improvementId}',
    auth: lead,
    summary: 'Change the owner, the lead or what is done. Metric, baseline and expectation stay.',
    params,
    body: Patch,
    replies: reply,
  },
  putOffCheck: {
    method: 'POST',
    path: '/v1/improvements/{improvementId}/put-off',
    auth: lead,
    summary: 'Put the check off, twice at most and within half a year. The lead is told by mail.',
    params,
    body: z.strictObject({ checkAt: InstantText, because: OneLine(500) }),
    replies: reply,
  },
  withdrawImprovement: {
    method: 'POST',
    path: '/v1/improvements/{improvementId}/withdrawal',
    auth: lead,
    summary: 'Withdraw an action without a result. Only the check says that one worked.',
    params,
    body: z.strictObject({ because: OneLine(500) }),
    replies: reply,
  },
} as const satisfies Routes;
