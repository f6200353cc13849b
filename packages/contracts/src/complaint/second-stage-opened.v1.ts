import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample } from '../examples.ts';
import { ComplaintId, Instant, TeamId } from '@muster/core';

/** A complaint went to its second stage. */
export const SecondStageOpened = defineEvent({
  source: 'review',
  name: 'SecondStageOpened',
  version: 1,
  historyOnly: true,
  summary: 'Somebody else looks at an answered complaint again, under a clock of its own.',
  data: z.object({
    complaintId: ComplaintId,
    team: TeamId,
    openedAt: Instant,
  }),
  examples: [
    {
      complaintId: sample.complaintId,
      team: 'north',
      openedAt: '2026-01-28T10:00:00.000Z',
    },
  ],
});
