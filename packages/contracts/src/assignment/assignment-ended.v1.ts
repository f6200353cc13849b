import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample, sampleAssignment } from '../examples.ts';
import { AssignmentId, IncidentId, Instant } from '@muster/core';
import { HowKnown, ResourceRef } from '../vocabulary.ts';

/** The person is free again: clear of the scene, silent past the limit, or released. */
export const AssignmentEnded = defineEvent({
  source: 'dispatch',
  name: 'AssignmentEnded',
  version: 1,
  summary: 'An assignment ended other than by a decline.',
  data: z.object({
    incidentId: IncidentId,
    assignmentId: AssignmentId,
    resource: ResourceRef,
    how: z.enum(['clear', 'expired', 'released']),
    endedAt: Instant,
    reason: z.string().min(1).max(1000),
    howKnown: HowKnown,
  }),
  examples: [
    {
      ...sampleAssignment,
      how: 'expired',
      endedAt: sample.at('09:20:02'),
      reason: 'No answer within 120 s.',
      howKnown: 'prompt',
    },
  ],
});
