import { notFound, type Cause, type IncidentId } from '@muster/core';
import { reply, retrySoon, withVersion, type Handlers } from '@muster/runtime/http/serve';
import type { VersionReads } from '../procedures/read-published-version.ts';
import type { Assessment } from './domain/assessment.ts';
import type { Step } from './domain/steps.ts';
import { listAssessments } from './list-assessments.ts';
import { listMoreSteps } from './list-more-steps.ts';
import type { assessmentRoutes } from './routes.ts';
import type { AssessmentStores } from './store.ts';
import { takeStep } from './take-step.ts';
import { assessmentItem, assessmentView, stepView } from './views.ts';

type AssessmentDeps = AssessmentStores & VersionReads;

const shown = async ({ versions }: VersionReads, assessment: Assessment, version: number) => {
  const published =
    assessment.status === 'waiting-for-procedure' ? undefined : await versions.read(assessment.procedure);
  return withVersion(version, reply(200, assessmentView(assessment, published?.document)));
};

const afterStep = async (deps: AssessmentDeps, incidentId: IncidentId, step: Step, cause: Cause) => {
  const outcome = await takeStep(deps, incidentId, step, cause);
  return outcome.ok ? shown(deps, outcome.state, outcome.version) : outcome;
};

export const assessmentHandlers = (deps: AssessmentDeps): Handlers<typeof assessmentRoutes> => ({
  listAssessments: async ({ query }) => {
    const { items, next } = await listAssessments(deps, query);
    return reply(200, {
      items: items.flatMap((assessment) => assessmentItem(assessment) ?? []),
      ...(next !== undefined && { nextCursor: next }),
    });
  },
  readAssessment: async ({ params }) => {
    const { state, version } = await deps.assessments.load(params.incidentId);
    return state ? shown(deps, state, version) : retrySoon(notFound('assessment'));
  },
  listMoreSteps: async ({ params, query }) => {
    const found = await listMoreSteps(deps, params.incidentId, query);
    if (!found.ok) return retrySoon(found);
    const { steps, next } = found;
    return reply(200, {
      items: steps.map(({ number, step, procedure }) => ({ number, ...stepView(procedure, step) })),
      ...(next !== undefined && { nextCursor: next }),
    });
  },
  answerQuestion: ({ params, body, cause }) =>
    afterStep(deps, params.incidentId, { kind: 'answer', ...body }, cause),
  stepBack: ({ params, cause }) => afterStep(deps, params.incidentId, { kind: 'back' }, cause),
  overrideDecision: ({ params, body, cause }) => afterStep(deps, params.incidentId, body, cause),
});
