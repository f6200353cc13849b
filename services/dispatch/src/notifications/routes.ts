import { NotificationChannel, ResourceRef } from '@muster/contracts';
import { AssignmentId, IncidentId, ResourceId, Slug } from '@muster/core';
import { pageOf, paging, type Routes } from '@muster/runtime/http/routes';
import * as z from 'zod';
import { ChannelState } from './domain/channel-state.ts';

/** How somebody who holds a place was told of it, on each channel that was tried or is to come. */
export const ToldPerson = z.object({
  assignmentId: AssignmentId,
  resource: ResourceRef,
  channels: z.array(ChannelState),
  /** The channel by which the person accepted, where that was no page. */
  answeredBy: NotificationChannel.optional(),
});
export type ToldPerson = z.infer<typeof ToldPerson>;

/** By which channels somebody would be told of an offer made now, and after how many seconds each, unless they answer before. */
export const ExpectedSteps = z.object({
  steps: z.array(z.object({ afterSeconds: z.int().min(0), channels: z.array(NotificationChannel).min(1) })),
});
export type ExpectedSteps = z.infer<typeof ExpectedSteps>;

const incident = z.object({ incidentId: IncidentId });

const dispatcher = { roles: ['dispatcher'] } as const;

export const notificationRoutes = {
  listNotifications: {
    method: 'GET',
    path: '/v1/incidents/{incidentId}/notifications',
    auth: dispatcher,
    summary:
      'How the brief of everybody who holds a place stands on each channel, and when the next one is tried.',
    params: incident,
    query: z.object(paging(50)),
    replies: { 200: pageOf(ToldPerson) },
  },
  readExpectedSteps: {
    method: 'GET',
    path: '/v1/incidents/{incidentId}/people/{resourceId}/expected-steps',
    auth: dispatcher,
    summary:
      'By which channels a person would be told of an offer made now, and after how many seconds each.',
    params: z.object({ incidentId: IncidentId, resourceId: ResourceId }),
    query: z.object({
      role: Slug.optional().describe(
        'The role to be offered: steps that come after its time to accept are left out.',
      ),
    }),
    replies: { 200: ExpectedSteps },
  },
} as const satisfies Routes;
