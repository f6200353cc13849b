import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample } from '../examples.ts';
import { ComplaintId, Instant, TeamId } from '@muster/core';

/** Nothing more is due about a complaint. */
export const ComplaintClosed = defineEvent({
  source: 'review',
  name: 'ComplaintClosed',
  version: 1,
  historyOnly: true,
  summary: 'A query or complaint was closed.',
  data: z.object({
    complaintId: ComplaintId,
    team: TeamId,
    why: z.enum(['settled', 'no-further-step', 'withdrawn', 'deadlock']),
    closedAt: Instant,
  }),
  examples: [
    {
      complaintId: sample.complaintId,
      team: 'north',
      why: 'no-further-step',
      closedAt: '2026-03-02T10:00:00.000Z',
    },
  ],
});
