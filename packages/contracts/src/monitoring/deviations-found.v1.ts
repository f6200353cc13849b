import * as z from 'zod';
import { IncidentId } from '@muster/core';
import { defineEvent } from '../define-event.ts';
import { deviationFields, sampleDeviation } from './deviation-found.v1.ts';
import { sample } from '../examples.ts';

/** So many at most, so that the event fits the bus whatever is explained. */
export const MOST_DEVIATIONS = 20;

/** Incident handling departed from the exact procedure version, in what one save found. A lead reviews the reasons. */
export const DeviationsFound = defineEvent({
  source: 'monitoring',
  name: 'DeviationsFound',
  version: 1,
  historyOnly: true,
  summary: 'Graded departures from the procedure, with the reasons given at the time, if any.',
  data: z.object({
    incidentId: IncidentId,
    deviations: z.array(z.object(deviationFields)).min(1).max(MOST_DEVIATIONS),
  }),
  examples: [{ incidentId: sample.incidentId, deviations: [sampleDeviation] }],
});
