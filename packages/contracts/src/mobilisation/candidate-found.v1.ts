import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample, sampleResource } from '../examples.ts';
import { IncidentId, Slug, Instant } from '@muster/core';
import { ResourceRef } from '../vocabulary.ts';

/** Somebody could fill a place for which nobody was left, and dispatch does not send them by itself. Said once per person and place. */
export const CandidateFound = defineEvent({
  source: 'dispatch',
  name: 'CandidateFound',
  version: 1,
  summary: 'A person has become able to fill a place that a dispatcher could not fill.',
  data: z.object({
    incidentId: IncidentId,
    role: Slug,
    resource: ResourceRef,
    reason: z.string().min(1),
    foundAt: Instant,
  }),
  examples: [
    {
      incidentId: sample.incidentId,
      role: 'first-engineer',
      resource: sampleResource,
      reason:
        'Has skill gas, on shift until Mon 5 Jan 2026, 18:00 (Europe/London), covers zone harbour, 0 jobs in 24 h, rested.',
      foundAt: sample.at('09:35:00'),
    },
  ],
});
