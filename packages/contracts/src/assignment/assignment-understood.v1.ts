import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample, sampleAssignment } from '../examples.ts';
import { AssignmentId, IncidentId, Slug, Instant } from '@muster/core';
import { HowKnown, ResourceRef } from '../vocabulary.ts';

/** The person confirmed every responsibility and action, each by itself. */
export const AssignmentUnderstood = defineEvent({
  source: 'dispatch',
  name: 'AssignmentUnderstood',
  version: 1,
  summary: 'The person has confirmed each responsibility and each action of the brief.',
  data: z.object({
    incidentId: IncidentId,
    assignmentId: AssignmentId,
    resource: ResourceRef,
    understoodAt: Instant,
    confirmed: z.array(Slug).min(1),
    howKnown: HowKnown,
  }),
  examples: [
    {
      ...sampleAssignment,
      understoodAt: sample.at('09:19:30'),
      confirmed: ['make-safe', 'isolate-supply'],
      howKnown: 'self-report',
    },
  ],
});
