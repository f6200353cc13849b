import * as z from 'zod';
import { OneLine, ReportId, TeamId } from '@muster/core';
import { mailAddress } from '@muster/notifications/email/mail-address';
import type { Routes } from '@muster/runtime/http/routes';
import { Delivery } from './domain/delivery.ts';
import { allowedPeriod, askedBounds, isAllowedPeriod } from '../figures/domain/asked-period.ts';
import { Figures } from '../figures/domain/figures.ts';
import { Cadence, Period } from './domain/period.ts';
import { DeliveryView } from './domain/delivery-view.ts';
import { Recipient, ReportOrder, normaliseAddress } from './domain/report-order.ts';

const lead = { roles: ['lead'] } as const;
const reportParams = z.object({ reportId: ReportId });

/** Each mailbox once; a second one is named. */
const Recipients = z
  .array(
    z.strictObject({
      name: OneLine(200),
      email: mailAddress,
      failing: Recipient.shape.failing.describe(
        'Mail to it has come back. Nothing is sent there while this stands; leave it out to confirm the address.',
      ),
    }),
  )
  .min(1)
  .max(50)
  .check(({ value, issues }) => {
    const seen = new Map<string, number>();
    for (const [at, { email }] of value.entries()) {
      const first = seen.get(normaliseAddress(email));
      if (first === undefined) seen.set(normaliseAddress(email), at);
      else {
        const message = `the same mailbox as /recipients/${first}/email: each gets one copy`;
        issues.push({ code: 'custom', input: email, path: [at, 'email'], message });
      }
    }
  });

const NewReport = z.strictObject({
  title: OneLine(120),
  team: TeamId,
  cadence: Cadence,
  recipients: Recipients,
});

/** Only what is named changes. */
const ReportPatch = z
  .strictObject({
    title: NewReport.shape.title,
    cadence: Cadence,
    recipients: Recipients,
    paused: z.boolean().describe('The schedule leaves it out; periods of a pause are not sent afterwards.'),
  })
  .partial();

/** Without a period, the newest one that is due by the report's own cadence. */
const RunPeriod = z.strictObject({
  period: z.strictObject(askedBounds).refine(isAllowedPeriod, allowedPeriod).optional(),
});

/** An order, and whether its team is not one of the organisation's any more. */
const ReportView = ReportOrder.extend({ warnings: z.array(z.string()).optional() });

export const reportRoutes = {
  createReport: {
    method: 'POST',
    path: '/v1/reports',
    auth: lead,
    summary: "Order a report of a team's figures by e-mail, daily or weekly.",
    body: NewReport,
    replies: { 201: ReportOrder },
  },
  listReports: {
    method: 'GET',
    path: '/v1/reports',
    auth: lead,
    summary: 'The reports of your teams.',
    replies: { 200: z.object({ items: z.array(ReportView) }) },
  },
  readReport: {
    method: 'GET',
    path: '/v1/reports/{reportId}',
    auth: lead,
    summary: 'One report, the log of its deliveries, and the periods that are due, each the newest first.',
    params: reportParams,
    replies: {
      200: z.object({ report: ReportView, deliveries: z.array(Delivery), periods: z.array(Period) }),
    },
  },
  changeReport: {
    method: 'PATCH',
    path: '/v1/reports/{reportId}',
    auth: lead,
    summary: 'Change a report, or pause it. No period that was sent is sent to anybody again.',
    params: reportParams,
    body: ReportPatch,
    replies: { 200: ReportView },
  },
  stopReport: {
    method: 'DELETE',
    path: '/v1/reports/{reportId}',
    auth: lead,
    summary: 'Stop a report for good. Its log of deliveries stays readable.',
    params: reportParams,
    replies: { 204: { description: 'It is not sent any more.' } },
  },
  previewReport: {
    method: 'POST',
    path: '/v1/reports/{reportId}/preview',
    auth: lead,
    summary: 'What a run would send for a period; nothing is sent.',
    params: reportParams,
    body: RunPeriod,
    replies: {
      200: z.object({
        period: Period,
        subject: z.string(),
        text: z.string(),
        html: z.string(),
        figures: Figures,
      }),
    },
  },
  runReport: {
    method: 'POST',
    path: '/v1/reports/{reportId}/run',
    auth: lead,
    summary: 'Send a report for a period now. Whoever has that period already is not sent it again.',
    params: reportParams,
    body: RunPeriod,
    replies: { 200: z.object({ period: Period, deliveries: z.array(DeliveryView) }) },
  },
} as const satisfies Routes;
