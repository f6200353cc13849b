import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample, sampleAssignment } from '../examples.ts';
import { AssignmentId, IncidentId, Instant } from '@muster/core';
import { HowKnown, NotificationChannel, ResourceRef } from '../vocabulary.ts';

/** The person does not come; place and person are free in the same commit. */
export const AssignmentDeclined = defineEvent({
  source: 'dispatch',
  name: 'AssignmentDeclined',
  version: 1,
  summary: 'The person declined the offer, with the reason if they gave one.',
  data: z.object({
    incidentId: IncidentId,
    assignmentId: AssignmentId,
    resource: ResourceRef,
    declinedAt: Instant,
    reason: z.string().max(1000).optional(),
    howKnown: HowKnown,
    /** By which channel the person answered, where that was not their page. */
    answeredBy: NotificationChannel.optional(),
  }),
  examples: [
    {
      ...sampleAssignment,
      declinedAt: sample.at('09:18:40'),
      reason: 'Van is off the road.',
      howKnown: 'self-report',
    },
  ],
});
