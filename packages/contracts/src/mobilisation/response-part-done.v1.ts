import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample } from '../examples.ts';
import { IncidentId } from '@muster/core';

/** A response needs more than one call of dispatch does: this brings the next part at once. Dispatch alone acts on it. */
export const ResponsePartDone = defineEvent({
  source: 'dispatch',
  name: 'ResponsePartDone',
  version: 1,
  summary: 'Dispatch has done a part of what a large response needs and goes on with the next.',
  data: z.object({
    incidentId: IncidentId,
    /** The place, from 0, from which people are still to be released; absent while people are sought. */
    releaseFrom: z.int().min(1).optional(),
  }),
  examples: [{ incidentId: sample.incidentId }, { incidentId: sample.incidentId, releaseFrom: 50 }],
});
