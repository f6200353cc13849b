import * as z from 'zod';
import { IncidentId, Instant, TeamId } from '@muster/core';
import { defineEvent } from '../define-event.ts';
import { sample } from '../examples.ts';

/** A lead wrote the review of an incident, or corrected it. Its actions are read from the review. */
export const IncidentReviewWritten = defineEvent({
  source: 'review',
  name: 'IncidentReviewWritten',
  version: 1,
  summary: 'The review of an incident was written or corrected; its actions are to be taken up or declined.',
  data: z.object({
    incidentId: IncidentId,
    team: TeamId,
    /** So many things are to be done. */
    actions: z.int().min(0),
    writtenAt: Instant,
  }),
  examples: [
    {
      incidentId: sample.incidentId,
      team: 'north',
      actions: 2,
      writtenAt: '2026-01-08T10:00:00.000Z',
    },
  ],
});
