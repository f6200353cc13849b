import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample } from '../examples.ts';
import { IncidentId, RedactionId } from '@muster/core';

/** Says which, and nothing of the text: monitoring's own Lambda reads that where it is sealed. */
export const TextRedactionOrdered = defineEvent({
  source: 'monitoring',
  name: 'TextRedactionOrdered',
  version: 1,
  summary: 'A lead ordered that a text of an incident is removed wherever it stands.',
  data: z.object({ incidentId: IncidentId, redactionId: RedactionId }),
  examples: [{ incidentId: sample.incidentId, redactionId: sample.redactionId }],
});
