import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample, sampleProcedure } from '../examples.ts';
import { IncidentId, Slug, Instant } from '@muster/core';
import { ProcedureRef } from '../vocabulary.ts';

/** Triage has the report. Intake stops checking for it; monitoring arms the triage deadline. */
export const AssessmentStarted = defineEvent({
  source: 'triage',
  name: 'AssessmentStarted',
  version: 1,
  summary: 'An assessment is open under an exact procedure version, with the time by which a verdict is due.',
  data: z.object({
    incidentId: IncidentId,
    incidentType: Slug,
    procedure: ProcedureRef,
    startedAt: Instant,
    verdictDueAt: Instant,
  }),
  examples: [
    {
      incidentId: sample.incidentId,
      incidentType: 'smell-of-gas',
      procedure: sampleProcedure,
      startedAt: sample.at('09:16:11'),
      verdictDueAt: sample.at('09:21:10'),
    },
  ],
});
