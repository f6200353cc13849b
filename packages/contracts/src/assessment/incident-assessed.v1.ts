import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample, sampleBy, sampleFacts, samplePlan, sampleProcedure } from '../examples.ts';
import { IncidentId, Slug, Instant } from '@muster/core';
import { IncidentFacts } from '../incident/incident-facts.ts';
import { inField, readOlderPlan } from '../older-plan.ts';
import { ResponsePlan } from '../response-plan.ts';
import { AssessmentMethod, Priority, ProcedureRef, Validity } from '../vocabulary.ts';
import { PathStep } from './path-step.ts';

/** Triage's verdict. Dispatch acts on it, monitoring arms its deadlines, review audits it. */
export const IncidentAssessed = defineEvent({
  source: 'triage',
  name: 'IncidentAssessed',
  version: 1,
  summary:
    'A genuine incident has a priority, the reasons for it, the path that led there and a response plan.',
  data: z.object({
    incidentId: IncidentId,
    incident: IncidentFacts,
    validity: Validity,
    priority: Priority,
    outcome: Slug,
    reasons: z.array(z.string().min(1)).min(1),
    method: AssessmentMethod,
    procedure: ProcedureRef,
    path: z.array(PathStep),
    /** How many steps triage keeps beside the path: steps gone back on, and whole ones of those shortened in it. */
    moreSteps: z.int().min(1).optional(),
    plan: ResponsePlan,
    assessedAt: Instant,
  }),
  readOlder: (data) => inField(data, 'plan', readOlderPlan),
  examples: [
    {
      incidentId: sample.incidentId,
      incident: sampleFacts,
      validity: 'genuine',
      priority: 'P1',
      outcome: 'gas-escape-people-inside',
      reasons: ['Gas can be smelt indoors and people are still inside.'],
      method: 'guided-procedure',
      procedure: sampleProcedure,
      path: [
        {
          kind: 'answered',
          question: 'where-smelt',
          answer: 'indoors',
          by: sampleBy,
          at: sample.at('09:17:05'),
        },
      ],
      plan: samplePlan,
      assessedAt: sample.at('09:17:40'),
    },
  ],
});
