import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample } from '../examples.ts';
import { IncidentId, Instant } from '@muster/core';

/** The work is done. Dispatch stands the mobilisation down and releases who is left. */
export const IncidentResolved = defineEvent({
  source: 'monitoring',
  name: 'IncidentResolved',
  version: 1,
  summary: 'The incident needs no more response.',
  data: z.object({ incidentId: IncidentId, resolvedAt: Instant, note: z.string().max(2000).optional() }),
  examples: [{ incidentId: sample.incidentId, resolvedAt: sample.at('10:05:00') }],
});
