import { NotificationChannel, ResourceRef } from '@muster/contracts';
import { AssignmentId, IncidentId } from '@muster/core';
import { pageOf, paging, type Routes } from '@muster/runtime/http/routes';
import * as z from 'zod';
import { ToldOn } from './domain/told-on.ts';

/** How somebody who holds a place was told of it, on each channel that was tried or is to come. */
export const ToldPerson = z.object({
  assignmentId: AssignmentId,
  resource: ResourceRef,
  channels: z.array(ToldOn),
  /** The channel by which the person accepted, where that was no page. */
  answeredBy: NotificationChannel.optional(),
});
export type ToldPerson = z.infer<typeof ToldPerson>;

const incident = z.object({ incidentId: IncidentId });

export const notificationRoutes = {
  listNotifications: {
    method: 'GET',
    path: '/v1/incidents/{incidentId}/notifications',
    auth: { roles: ['dispatcher'] },
    summary:
      'How the brief of everybody who holds a place stands on each channel, and when the next one is tried.',
    params: incident,
    query: z.object(paging(50)),
    replies: { 200: pageOf(ToldPerson) },
  },
} as const satisfies Routes;
