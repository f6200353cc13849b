import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sampleCase, sample } from '../examples.ts';
import { IncidentId, Instant } from '@muster/core';
import { Disposition } from '../vocabulary.ts';
import { CaseSummary } from './case-summary.ts';

/** The incident is over. Carries the case whole: review puts its row from this event alone. */
export const IncidentClosed = defineEvent({
  source: 'monitoring',
  name: 'IncidentClosed',
  version: 1,
  summary: 'The incident is closed with a disposition, and what its handling was like.',
  data: z.object({
    incidentId: IncidentId,
    disposition: Disposition,
    closedAt: Instant,
    case: CaseSummary,
  }),
  examples: [
    {
      incidentId: sample.incidentId,
      disposition: 'founded',
      closedAt: sample.at('10:06:00'),
      case: sampleCase,
    },
  ],
});
