import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample } from '../examples.ts';
import { AssignmentId, IncidentId, NotificationId, ResourceId, Instant } from '@muster/core';
import { NotificationChannel, NotificationPurpose } from '../vocabulary.ts';

/** A provider took a notification. Sent is not delivered, and delivered is not accepted. */
export const NotificationSent = defineEvent({
  source: 'dispatch',
  name: 'NotificationSent',
  version: 1,
  summary: 'A provider took a notification to a responder or a lead.',
  data: z.object({
    incidentId: IncidentId,
    notificationId: NotificationId,
    purpose: NotificationPurpose,
    assignmentId: AssignmentId.optional(),
    resourceId: ResourceId.optional(),
    channel: NotificationChannel,
    sentAt: Instant,
    /** The attempt whose unknown result this one repeats knowingly. */
    repeats: NotificationId.optional(),
  }),
  examples: [
    {
      incidentId: sample.incidentId,
      notificationId: sample.notificationId,
      purpose: 'brief',
      assignmentId: sample.assignmentId,
      resourceId: sample.resourceId,
      channel: 'email',
      sentAt: sample.at('09:18:01'),
    },
  ],
});
