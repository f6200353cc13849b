import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample } from '../examples.ts';
import { ComplaintId, Instant, TeamId } from '@muster/core';
import { CalendarDay, ComplaintLimit } from '../vocabulary.ts';

/** The last day for something about a complaint has passed, and the leads were told. */
export const ComplaintOverdue = defineEvent({
  source: 'review',
  name: 'ComplaintOverdue',
  version: 1,
  historyOnly: true,
  summary: 'What was due about a complaint has not been done in time; its leads were told.',
  data: z.object({
    complaintId: ComplaintId,
    team: TeamId,
    limit: ComplaintLimit,
    lastDay: CalendarDay,
    toldAt: Instant,
  }),
  examples: [
    {
      complaintId: sample.complaintId,
      team: 'north',
      limit: 'acknowledge',
      lastDay: '2026-01-12',
      toldAt: '2026-01-13T00:10:00.000Z',
    },
  ],
});
