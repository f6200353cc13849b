import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample } from '../examples.ts';
import { DeviationId, IncidentId, Instant } from '@muster/core';
import { DeviationGrade } from '../vocabulary.ts';

/** What kind of departure it is; each kind has its grade by a stated rule. */
export const DeviationKind = z.enum([
  'question-skipped',
  'outcome-overridden',
  'answer-not-in-procedure',
  'verdict-differs',
  'action-late',
  'action-missing',
  'deadline-missed',
  'gate-overridden',
]);
export type DeviationKind = z.infer<typeof DeviationKind>;

/** What is said of a departure. */
export const deviationFields = {
  deviationId: DeviationId,
  kind: DeviationKind,
  grade: DeviationGrade,
  /** What it is about: a question, an action or a deadline, by its id. */
  subject: z.string().min(1),
  explained: z.string().min(1),
  reason: z.string().max(1000).optional(),
  foundAt: Instant,
};

export const sampleDeviation = {
  deviationId: sample.deviationId,
  kind: 'question-skipped',
  grade: 'moderate',
  subject: 'ignition-source',
  explained: 'The question whether anything could ignite the gas was skipped.',
  reason: 'The line was breaking up.',
  foundAt: sample.at('09:17:41'),
} as const;

/** Of histories that were stored before DeviationsFound: incident handling departed from the exact procedure version. */
export const DeviationFound = defineEvent({
  source: 'monitoring',
  name: 'DeviationFound',
  version: 1,
  historyOnly: true,
  summary: 'A graded departure from the procedure, with the reason given at the time, if any.',
  data: z.object({ incidentId: IncidentId, ...deviationFields }),
  examples: [{ incidentId: sample.incidentId, ...sampleDeviation }],
});
