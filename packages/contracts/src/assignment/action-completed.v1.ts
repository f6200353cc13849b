import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample, sampleAssignment } from '../examples.ts';
import { AssignmentId, IncidentId, Slug, Instant } from '@muster/core';
import { HowKnown, ResourceRef } from '../vocabulary.ts';

/** An action has its result: done, or not possible with the reason. */
export const ActionCompleted = defineEvent({
  source: 'dispatch',
  name: 'ActionCompleted',
  version: 1,
  summary: 'An action of an assignment was done, or could not be done and why.',
  data: z.object({
    incidentId: IncidentId,
    assignmentId: AssignmentId,
    resource: ResourceRef,
    actionId: Slug,
    result: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('done') }),
      z.object({ kind: z.literal('not-possible'), reason: z.string().min(1).max(1000) }),
    ]),
    at: Instant,
    howKnown: HowKnown,
  }),
  examples: [
    {
      ...sampleAssignment,
      actionId: 'isolate-supply',
      result: { kind: 'done' },
      at: sample.at('09:44:00'),
      howKnown: 'self-report',
    },
  ],
});
