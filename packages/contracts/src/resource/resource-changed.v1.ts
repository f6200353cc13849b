import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sampleResource } from '../examples.ts';
import { AssignmentId, Slug, TeamId } from '@muster/core';
import { ResourceRef } from '../vocabulary.ts';

/** The common status names that local ones map to (after APCO 1.116.2). */
export const ResourceStatus = z.enum([
  'available',
  'offered',
  'accepted',
  'en-route',
  'on-scene',
  'out-of-service',
]);
export type ResourceStatus = z.infer<typeof ResourceStatus>;

/**
 * A person was added or changed, or is free again. Carries the whole state, so the newest sequence is enough. What they do on an
 * assignment its own events say.
 */
export const ResourceChanged = defineEvent({
  source: 'dispatch',
  name: 'ResourceChanged',
  version: 1,
  summary: "A deployable person's skills or zones changed, or they are free again.",
  data: z.object({
    resource: ResourceRef,
    team: TeamId,
    skills: z.array(Slug),
    zones: z.array(Slug),
    status: ResourceStatus,
    assignmentId: AssignmentId.optional(),
    /** The person left: name and skills are taken away, and nobody is ever asked under this id again. */
    removed: z.boolean().optional(),
  }),
  examples: [
    { resource: sampleResource, team: 'north', skills: ['gas'], zones: ['harbour'], status: 'available' },
    {
      resource: { ...sampleResource, name: 'A removed person' },
      team: 'north',
      skills: [],
      zones: ['none'],
      status: 'out-of-service',
      removed: true,
    },
  ],
});
