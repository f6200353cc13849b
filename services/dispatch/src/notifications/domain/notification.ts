import { NotificationPurpose } from '@muster/contracts';
import { AssignmentId, IncidentId, Instant, NotificationId, ResourceId } from '@muster/core';
import * as z from 'zod';

/** How long an attempt whose result is not known is left alone before it is knowingly repeated. */
export const LEASE_SECONDS = 60;

const attempt = {
  notificationId: NotificationId,
  incidentId: IncidentId,
  purpose: NotificationPurpose,
  assignmentId: AssignmentId.optional(),
  resourceId: ResourceId.optional(),
  channel: z.literal('email'),
  requestedAt: Instant,
  leaseUntil: Instant,
  /** Where the MIME is kept. */
  mailKey: z.string().min(1),
  repeats: NotificationId.optional(),
  /** The latest bounce that proves nothing: an absence note, a full mailbox. */
  softBounce: z.object({ at: Instant, why: z.string() }).optional(),
};

/** One attempt to tell one person one thing. */
export const Notification = z.discriminatedUnion('state', [
  z.object({ state: z.literal('requested'), ...attempt }),
  z.object({ state: z.literal('sent'), ...attempt, sentAt: Instant, providerId: z.string().optional() }),
  z.object({ state: z.literal('failed'), ...attempt, failedAt: Instant, reason: z.string().min(1).max(120) }),
  /** Taken by the provider, then sent back by the mailbox's side or complained about. */
  z.object({
    state: z.literal('returned'),
    ...attempt,
    returnedAt: Instant,
    reason: z.string().min(1).max(120),
  }),
  /** Certainly not sent: the same attempt is made again. */
  z.object({
    state: z.literal('unsent'),
    ...attempt,
    unsentAt: Instant,
    reason: z.string().min(1).max(120),
  }),
  z.object({
    state: z.literal('unknown'),
    ...attempt,
    unknownAt: Instant,
    reason: z.string().min(1).max(120),
  }),
]);
export type Notification = z.infer<typeof Notification>;
