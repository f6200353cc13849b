import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample } from '../examples.ts';
import { IncidentId, Slug, Instant } from '@muster/core';

/** Nobody is left to offer a place to. A lead is told at once. */
export const ShortfallFound = defineEvent({
  source: 'dispatch',
  name: 'ShortfallFound',
  version: 1,
  summary: 'A role of the response cannot be filled, with the reason.',
  data: z.object({
    incidentId: IncidentId,
    role: Slug,
    missing: z.int().min(1),
    reason: z.string().min(1),
    foundAt: Instant,
  }),
  examples: [
    {
      incidentId: sample.incidentId,
      role: 'first-engineer',
      missing: 1,
      reason: 'Of 4 people with skill gas, 3 are off shift and 1 is assigned elsewhere.',
      foundAt: sample.at('09:17:42'),
    },
  ],
});
