import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample } from '../examples.ts';
import { AssignmentId, IncidentId, NotificationId, ResourceId, Instant } from '@muster/core';
import { NotificationChannel, NotificationPurpose } from '../vocabulary.ts';

/** A provider refused a notification for good, or a mail came back. The reason is a code, never the provider's text. */
export const NotificationFailed = defineEvent({
  source: 'dispatch',
  name: 'NotificationFailed',
  version: 1,
  summary: 'A provider refused a notification, or it came back; sending it again would not help.',
  data: z.object({
    incidentId: IncidentId,
    notificationId: NotificationId,
    purpose: NotificationPurpose,
    assignmentId: AssignmentId.optional(),
    resourceId: ResourceId.optional(),
    channel: NotificationChannel,
    failedAt: Instant,
    reason: z.string().min(1).max(120),
    /** It had been sent: the mailbox's side sent it back, or its reader complained. */
    returned: z.enum(['bounce', 'complaint']).optional(),
  }),
  examples: [
    {
      incidentId: sample.incidentId,
      notificationId: sample.notificationId,
      purpose: 'brief',
      assignmentId: sample.assignmentId,
      resourceId: sample.resourceId,
      channel: 'email',
      failedAt: sample.at('09:18:01'),
      reason: 'MessageRejected',
    },
    {
      incidentId: sample.incidentId,
      notificationId: sample.notificationId,
      purpose: 'brief',
      assignmentId: sample.assignmentId,
      resourceId: sample.resourceId,
      channel: 'email',
      failedAt: sample.at('09:18:09'),
      reason: 'bounce: NoEmail',
      returned: 'bounce',
    },
  ],
});
