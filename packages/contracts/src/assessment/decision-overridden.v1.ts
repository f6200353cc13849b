import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample } from '../examples.ts';
import { IncidentId, Slug, Instant } from '@muster/core';

/** Somebody left the procedure's path on purpose. Monitoring shows it at once and judges it at the verdict. */
export const DecisionOverridden = defineEvent({
  source: 'triage',
  name: 'DecisionOverridden',
  version: 1,
  summary: 'A question was skipped or an outcome chosen past the questions, with the reason given.',
  data: z.object({
    incidentId: IncidentId,
    what: z.enum(['question-skipped', 'outcome-chosen']),
    question: Slug,
    outcome: Slug.optional(),
    reason: z.string().min(1).max(1000),
    at: Instant,
  }),
  examples: [
    {
      incidentId: sample.incidentId,
      what: 'question-skipped',
      question: 'ignition-source',
      reason: 'The line was breaking up.',
      at: sample.at('09:17:20'),
    },
  ],
});
