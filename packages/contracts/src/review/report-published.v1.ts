import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample } from '../examples.ts';
import { ReportId, TeamId, Instant } from '@muster/core';

/** A report went out for a period. The recipients' addresses stay in review. */
export const ReportPublished = defineEvent({
  source: 'review',
  name: 'ReportPublished',
  version: 1,
  historyOnly: true,
  summary: 'A report was sent to a recipient for a period, once.',
  data: z.object({
    reportId: ReportId,
    team: TeamId,
    period: z.object({ from: Instant, to: Instant, zone: z.string().min(1) }),
    cases: z.int().min(0),
    sentAt: Instant,
    /** True when an earlier attempt may have reached the recipient already. */
    possiblyRepeated: z.boolean(),
    /** Set for a corrected copy; it replaces the copy of the number before, the report itself being 1. */
    copy: z.int().min(2).optional(),
  }),
  examples: [
    {
      reportId: sample.reportId,
      team: 'north',
      period: { from: '2026-01-05T00:00:00.000Z', to: '2026-01-06T00:00:00.000Z', zone: 'Europe/London' },
      cases: 1,
      sentAt: '2026-01-06T06:00:00.000Z',
      possiblyRepeated: false,
    },
  ],
});
