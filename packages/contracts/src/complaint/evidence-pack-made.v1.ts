import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample } from '../examples.ts';
import { ComplaintId, IncidentId, Instant, TeamId } from '@muster/core';

/** Somebody made a document for outside of a complaint and the incident that it is about. */
export const EvidencePackMade = defineEvent({
  source: 'review',
  name: 'EvidencePackMade',
  version: 1,
  historyOnly: true,
  summary: 'An evidence pack for outside was made: to be shown, or enclosed with a letter.',
  data: z.object({
    complaintId: ComplaintId,
    team: TeamId,
    incidentId: IncidentId.optional(),
    how: z.enum(['shown', 'enclosed']),
    /** Lines of the inside that are not in it. */
    leftOut: z.int().min(0),
    madeAt: Instant,
  }),
  examples: [
    {
      complaintId: sample.complaintId,
      team: 'north',
      incidentId: sample.incidentId,
      how: 'shown',
      leftOut: 4,
      madeAt: '2026-01-22T09:30:00.000Z',
    },
  ],
});
