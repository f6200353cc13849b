import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample } from '../examples.ts';
import { ComplaintId, IncidentId, Instant, TeamId } from '@muster/core';
import { ComplaintKind, Finding } from '../vocabulary.ts';

/** The answer to a stage has left. Improvement and support read what was found from the complaint. */
export const ComplaintAnswered = defineEvent({
  source: 'review',
  name: 'ComplaintAnswered',
  version: 1,
  summary: 'A query or complaint was answered at a stage, with its finding.',
  data: z.object({
    complaintId: ComplaintId,
    team: TeamId,
    kind: ComplaintKind,
    stage: z.literal([1, 2]),
    finding: Finding.optional(),
    /** Whether something was learnt that improvement or support goes on with. */
    lesson: z.boolean(),
    late: z.boolean(),
    incidentId: IncidentId.optional(),
    answeredAt: Instant,
  }),
  examples: [
    {
      complaintId: sample.complaintId,
      team: 'north',
      kind: 'complaint',
      stage: 1,
      finding: 'partly-upheld',
      lesson: true,
      late: false,
      incidentId: sample.incidentId,
      answeredAt: '2026-01-22T10:00:00.000Z',
    },
  ],
});
