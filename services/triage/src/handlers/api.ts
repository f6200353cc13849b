import { type IncidentId, type ProcedureId, notFound, type Cause } from '@muster/core';
import { derivedId, newId } from '@muster/core/new-id';
import { cursorKey } from '@muster/runtime/http/cursor-key';
import { reply, serve, soon, stale, withVersion, type JsonRequest } from '@muster/runtime/http/serve';
import { type Outcome } from '@muster/store';
import { createDeps } from '../deps.ts';
import type { Assessment } from '../domain/assessment.ts';
import type { Step } from '../domain/steps.ts';
import { TriageApiEnv } from '../env.ts';
import { assessmentItem, assessmentView, procedureItem, procedureView } from '../present.ts';
import { api } from '../routes.ts';
import { ALL_PROCEDURES, assessmentsThatAre } from '../stores.ts';
import { moreSteps } from '../use-cases/more-steps.ts';
import { createProcedure, readProcedure, reviseProcedure } from '../use-cases/procedures.ts';
import { publishProcedure } from '../use-cases/publish-procedure.ts';
import { takeStepIn } from '../use-cases/take-step.ts';

const env = TriageApiEnv.parse(process.env);
const deps = createDeps(env);

const shown = async (assessment: Assessment, version: number) => {
  const row =
    assessment.status === 'waiting-for-procedure'
      ? undefined
      : await deps.versions.read(assessment.procedure);
  return withVersion(version, reply(200, assessmentView(assessment, row?.document)));
};

const stepped = async (incidentId: IncidentId, step: Step, cause: Cause) => {
  const outcome: Outcome<Assessment> = await takeStepIn(deps, incidentId, step, cause);
  return outcome.ok ? shown(outcome.state, outcome.version) : outcome;
};

/** The draft as it stands: its ETag is never that of another text, also when a repeated save comes late. */
const draft = async (procedureId: ProcedureId) => {
  const found = await readProcedure(deps, procedureId);
  if (!found.ok) return found;
  return withVersion(found.version, reply(200, procedureView(found)));
};

const paged = <Item>(items: readonly Item[], next: string | undefined) =>
  reply(200, { items: [...items], ...(next !== undefined && { nextCursor: next }) });

const from = ({ limit, cursor }: { limit: number; cursor?: string | undefined }) => ({
  limit,
  ...(cursor !== undefined && { after: cursor }),
});

const idOfNew = ({ caller, request }: JsonRequest<typeof api.routes.createProcedure>) =>
  request.idempotencyKey === undefined
    ? newId('prc')
    : derivedId('prc', caller.username, request.idempotencyKey);

export const handler = serve(
  api,
  {
    listAssessments: async ({ query }) => {
      const page = await deps.assessments.query('gsi1', assessmentsThatAre(query.status), from(query));
      return paged(
        page.items.flatMap(({ state }) => assessmentItem(state) ?? []),
        page.next,
      );
    },
    readAssessment: async ({ params }) => {
      const { state, version } = await deps.assessments.load(params.incidentId);
      return state ? shown(state, version) : soon(notFound('assessment'));
    },
    listMoreSteps: async ({ params, query }) => {
      const page = await moreSteps(deps, params.incidentId, from(query));
      return page ? paged(page.items, page.next) : soon(notFound('assessment'));
    },
    answerQuestion: ({ params, body, cause }) =>
      stepped(params.incidentId, { kind: 'answer', ...body }, cause),
    stepBack: ({ params, cause }) => stepped(params.incidentId, { kind: 'back' }, cause),
    overrideDecision: ({ params, body, cause }) => stepped(params.incidentId, body, cause),

    createProcedure: async (request) => {
      const procedureId = idOfNew(request);
      const created = await createProcedure(deps, procedureId, request.body, request.cause);
      if (!created.ok) return created;
      const found = await readProcedure(deps, procedureId);
      if (!found.ok) return found;
      const view = procedureView(found);
      return withVersion(found.version, reply(201, view, { location: `/v1/procedures/${procedureId}` }));
    },
    listProcedures: async ({ query }) => {
      const page = await deps.procedures.query('gsi1', ALL_PROCEDURES, from(query));
      return paged(
        page.items.map(({ state }) => procedureItem(state)),
        page.next,
      );
    },
    readProcedure: ({ params }) => draft(params.procedureId),
    saveProcedure: async ({ params, body, request, cause }) => {
      const { ifMatch } = request;
      const saved = await reviseProcedure(
        deps,
        params.procedureId,
        body,
        (loaded) => (ifMatch === '*' || ifMatch === loaded.version ? undefined : stale(loaded)),
        cause,
      );
      return saved.ok ? draft(params.procedureId) : saved;
    },
    publishProcedure: async ({ params, cause }) => {
      const { procedureId } = params;
      const published = await publishProcedure(deps, procedureId, { ...cause, correlationId: procedureId });
      if (!published.ok) return published;
      const { version, incidentTypes, publishedAt } = published.value;
      const location = `/v1/procedures/${procedureId}/versions/${version}`;
      return reply(201, { procedureId, version, incidentTypes, publishedAt }, { location });
    },
    readVersion: async ({ params }) => {
      const found = await deps.versions.find(params);
      return found ? reply(200, { ...params, ...found }) : notFound('procedure-version');
    },
  },
  { cursorKey: cursorKey(), zone: env.HOME_ZONE },
);
