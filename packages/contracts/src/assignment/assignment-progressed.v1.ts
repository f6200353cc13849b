import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample, sampleAssignment } from '../examples.ts';
import { AssignmentId, IncidentId, Instant } from '@muster/core';
import { HowKnown, ResourceRef } from '../vocabulary.ts';

/** The person is on the way or has arrived. Being clear is said by AssignmentEnded. */
export const AssignmentProgressed = defineEvent({
  source: 'dispatch',
  name: 'AssignmentProgressed',
  version: 1,
  summary: 'The person reported en route or on scene, and how that became known.',
  data: z.object({
    incidentId: IncidentId,
    assignmentId: AssignmentId,
    resource: ResourceRef,
    status: z.enum(['en-route', 'on-scene']),
    at: Instant,
    howKnown: HowKnown,
  }),
  examples: [{ ...sampleAssignment, status: 'on-scene', at: sample.at('09:41:00'), howKnown: 'self-report' }],
});
