import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample, sampleAssignment } from '../examples.ts';
import { AssignmentId, IncidentId, Instant } from '@muster/core';
import { HowKnown, NotificationChannel, ResourceRef } from '../vocabulary.ts';

/** The person comes. Meets the accept deadline and arms the ones that follow. */
export const AssignmentAccepted = defineEvent({
  source: 'dispatch',
  name: 'AssignmentAccepted',
  version: 1,
  summary: 'The person accepted; understanding is due next, and arrival after it.',
  data: z.object({
    incidentId: IncidentId,
    assignmentId: AssignmentId,
    resource: ResourceRef,
    acceptedAt: Instant,
    understandBy: Instant,
    arriveBy: Instant,
    howKnown: HowKnown,
    /** By which channel the person answered, where that was not their page. */
    answeredBy: NotificationChannel.optional(),
  }),
  examples: [
    {
      ...sampleAssignment,
      acceptedAt: sample.at('09:18:40'),
      understandBy: sample.at('09:23:40'),
      arriveBy: sample.at('10:18:40'),
      howKnown: 'self-report',
    },
  ],
});
