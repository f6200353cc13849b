import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample } from '../examples.ts';
import { ComplaintId, Instant } from '@muster/core';
import { CalendarDay, ComplaintLimit } from '../vocabulary.ts';

/** A day by which something is due moved: an agreed extension, or a change of the calendar. */
export const ComplaintLimitMoved = defineEvent({
  source: 'review',
  name: 'ComplaintLimitMoved',
  version: 1,
  historyOnly: true,
  summary: 'What is due about a complaint moved to another day, with both days and why.',
  data: z.object({
    complaintId: ComplaintId,
    limit: ComplaintLimit,
    from: CalendarDay,
    to: CalendarDay,
    why: z.enum(['extended', 'calendar-changed', 'paused']),
    movedAt: Instant,
  }),
  examples: [
    {
      complaintId: sample.complaintId,
      limit: 'answer',
      from: '2026-01-26',
      to: '2026-02-05',
      why: 'extended',
      movedAt: '2026-01-20T10:00:00.000Z',
    },
  ],
});
