import { type IncidentId, notFound, type Cause } from '@muster/core';
import { type Outcome } from '@muster/store';
import type { Deps } from '../deps.ts';
import type { Assessment } from '../domain/assessment.ts';
import { openOnly, takeStep, type Step } from '../domain/steps.ts';

/** Takes one step in an incident's assessment. What follows from it keeps the report's first cause. */
export const takeStepIn = async (
  { assessments, versions }: Pick<Deps, 'assessments' | 'versions'>,
  incidentId: IncidentId,
  step: Step,
  cause: Cause,
): Promise<Outcome<Assessment>> => {
  const { state: known } = await assessments.load(incidentId);
  if (known === undefined) return notFound('assessment');
  const { correlationId, exercise } = known;
  const taker = { by: cause.actor, at: cause.at };
  return assessments.decide(incidentId, { ...cause, correlationId, exercise }, async (state = known) => {
    const open = openOnly(state);
    if (!open.ok) return open;
    const { document } = await versions.read(open.assessment.procedure);
    return takeStep(open.assessment, document, step, taker);
  });
};
