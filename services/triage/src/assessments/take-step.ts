import { type IncidentId, notFound, type Cause } from '@muster/core';
import type { Outcome } from '@muster/store';
import type { VersionReads } from '../procedures/read-published-version.ts';
import type { Assessment } from './domain/assessment.ts';
import { requireOpen, decideStep, type Step } from './domain/steps.ts';
import type { AssessmentStores } from './store.ts';

/** Takes one step in an incident's assessment. Its events carry the correlation of the report. */
export const takeStep = async (
  { assessments, versions }: AssessmentStores & VersionReads,
  incidentId: IncidentId,
  step: Step,
  cause: Cause,
): Promise<Outcome<Assessment>> => {
  const { state: known } = await assessments.load(incidentId);
  if (known === undefined) return notFound('assessment');
  const { correlationId, exercise } = known;
  const taker = { by: cause.actor, at: cause.at };
  return assessments.decide(incidentId, { ...cause, correlationId, exercise }, async (state = known) => {
    const open = requireOpen(state);
    if (!open.ok) return open;
    const { document } = await versions.read(open.assessment.procedure);
    return decideStep(open.assessment, document, step, taker);
  });
};
