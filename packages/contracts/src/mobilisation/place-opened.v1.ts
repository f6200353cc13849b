import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample, sampleResource } from '../examples.ts';
import { AssignmentId, IncidentId, Slug, Instant } from '@muster/core';

/** A place that somebody held is free again and dispatch does not look for the next person by itself. A lead is told at once. */
export const PlaceOpened = defineEvent({
  source: 'dispatch',
  name: 'PlaceOpened',
  version: 1,
  summary: 'A place of the response is free again, and a dispatcher decides who takes it.',
  data: z.object({
    incidentId: IncidentId,
    role: Slug,
    place: z.int().min(0),
    insteadOf: AssignmentId.optional(),
    because: z.string().min(1),
    openedAt: Instant,
  }),
  examples: [
    {
      incidentId: sample.incidentId,
      role: 'first-engineer',
      place: 0,
      insteadOf: sample.assignmentId,
      because: `${sampleResource.name} was released: the van broke down.`,
      openedAt: sample.at('09:31:00'),
    },
  ],
});
