import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample, sampleFacts } from '../examples.ts';
import { IncidentId, Instant } from '@muster/core';
import { CorrectedField, IncidentFacts } from './incident-facts.ts';

/** Carries all facts, so whoever keeps a copy takes the one of the highest sequence. The text before is in no event. */
export const IncidentCorrected = defineEvent({
  source: 'intake',
  name: 'IncidentCorrected',
  version: 1,
  summary: "A lead corrected what an incident's facts say in words; the facts as they are from now on.",
  data: z.object({
    incidentId: IncidentId,
    incident: IncidentFacts,
    fields: z.array(CorrectedField).min(1),
    because: z.string().min(1).max(500),
    correctedAt: Instant,
  }),
  examples: [
    {
      incidentId: sample.incidentId,
      incident: { ...sampleFacts, place: { ...sampleFacts.place, text: '12 Harbour Street, ground floor' } },
      fields: ['place.text'],
      because: 'The resident called again: it is the ground floor.',
      correctedAt: sample.at('09:40:00'),
    },
  ],
});
