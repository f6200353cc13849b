import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample, sampleProcedure } from '../examples.ts';
import { IncidentId, Slug, Instant } from '@muster/core';
import { AssessmentMethod, ProcedureRef, Validity } from '../vocabulary.ts';
import { PathStep } from './path-step.ts';

/** Triage's verdict that nobody is to be sent. Intake reclassifies the contact; monitoring stops its clocks. */
export const IncidentRejected = defineEvent({
  source: 'triage',
  name: 'IncidentRejected',
  version: 1,
  summary: 'A report turned out not to be an incident to respond to, with the reasons.',
  data: z.object({
    incidentId: IncidentId,
    validity: Validity.exclude(['genuine']),
    outcome: Slug,
    reasons: z.array(z.string().min(1)).min(1),
    method: AssessmentMethod,
    procedure: ProcedureRef,
    path: z.array(PathStep),
    moreSteps: z.int().min(1).optional(),
    rejectedAt: Instant,
  }),
  examples: [
    {
      incidentId: sample.incidentId,
      validity: 'out-of-scope',
      outcome: 'other-utility',
      reasons: ['The smell is of drains, which the water company answers for.'],
      method: 'guided-procedure',
      procedure: sampleProcedure,
      path: [],
      rejectedAt: sample.at('09:17:40'),
    },
  ],
});
