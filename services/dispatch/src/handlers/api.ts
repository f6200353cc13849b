import { derivedId, newId } from '@muster/core/new-id';
import { ProblemError } from '@muster/runtime/http/problem';
import { cursorKey } from '@muster/runtime/http/cursor-key';
import { reply, serve, soon, withVersion, type Caller } from '@muster/runtime/http/serve';
import { notFound, type Refused } from '@muster/core';
import type { OrganisationNames } from '@muster/contracts';
import { createDeps } from '../deps.ts';
import { wasRemoved } from '../domain/removing-resources.ts';
import { DispatchApiEnv } from '../env.ts';
import { api } from '../routes.ts';
import type { ResourcePatch } from '../shapes.ts';
import { createAssignments } from '../use-cases/create-assignments.ts';
import { learnReport } from '../use-cases/learn-report.ts';
import { readAutoDispatch, readContacts, setAutoDispatch, setContacts } from '../use-cases/policies.ts';
import { readOrganisation, setOrganisation } from '../use-cases/organisation.ts';
import { listAssignments } from '../use-cases/read-assignments.ts';
import { makeRecommendation, readRecommendation } from '../use-cases/recommendations.ts';
import { requestBrief } from '../use-cases/request-brief.ts';
import { createResource, endResource, listResources, patchResource } from '../use-cases/resources.ts';
import { contactsView, mobilisationView, reportOf, resourceView } from '../views.ts';

const env = DispatchApiEnv.parse(process.env);
const deps = createDeps(env);

const dispatcherMay = new Set(['status', 'because', 'position']);

/** A person's skills, shifts and address are the administrator's; where they are and whether they work is told to a dispatcher. */
const checkFields = (patch: ResourcePatch, { roles }: Caller): void => {
  if (roles.includes('admin') || Object.keys(patch).every((field) => dispatcherMay.has(field))) return;
  throw new ProblemError({
    status: 403,
    rule: 'admin-only',
    detail: 'Only an administrator changes more than status and position.',
  });
};

const names = async () => (await readOrganisation(deps)).names;

const shownNames = (standing: OrganisationNames | undefined) => {
  const { teams, zones, skills } = standing ?? { teams: [], zones: [], skills: [] };
  return reply(200, { teams, zones, skills });
};

/** What is not there may be on its way from triage. */
const perhapsSoon = (refused: Refused) => (refused.refusal.kind === 'not-found' ? soon(refused) : refused);

export const handler = serve(
  api,
  {
    makeRecommendation: async ({ params, cause }) => {
      const made = await makeRecommendation(deps, params.incidentId, cause);
      if (!made.ok) return perhapsSoon(made);
      const location = `/v1/incidents/${params.incidentId}/recommendation`;
      return reply(201, made.recommendation, { location });
    },
    readRecommendation: async ({ params }) => {
      const found = await readRecommendation(deps, params.incidentId);
      return found.ok ? reply(200, found.recommendation) : found;
    },
    readMobilisation: async ({ params }) => {
      const { state, version } = await deps.mobilisations.load(params.incidentId);
      const view = mobilisationView(state);
      return view ? withVersion(version, reply(200, view)) : notFound('mobilisation');
    },
    createAssignments: async ({ params, body, cause }) => {
      const offers = await createAssignments(deps, params.incidentId, body.picks, cause);
      if (!offers.ok) return perhapsSoon(offers);
      const { assignments, results } = offers;
      const location = `/v1/incidents/${params.incidentId}/assignments`;
      return reply(201, { assignments: [...assignments], results: [...results] }, { location });
    },
    listAssignments: async ({ params, query }) => {
      const { items, next } = await listAssignments(deps, params.incidentId, query);
      if (items.length === 0 && (await deps.mobilisations.load(params.incidentId)).state === undefined) {
        return soon(notFound('mobilisation'));
      }
      return reply(200, { items, ...(next !== undefined && { nextCursor: next }) });
    },
    readAssignment: async ({ params }) => {
      const { state, version } = await deps.assignments.load(params.assignmentId);
      return state ? withVersion(version, reply(200, state)) : notFound('assignment');
    },
    reportAssignmentStatus: async ({ params, body, cause }) => {
      const { howKnown } = body;
      const taken = await learnReport(deps, params.assignmentId, { report: reportOf(body), howKnown }, cause);
      return taken.ok ? reply(200, taken.assignment) : taken;
    },
    requestBrief: async ({ params, cause }) => {
      const asked = await requestBrief(deps, params.assignmentId, cause);
      return asked.ok ? reply(202, asked.assignment) : asked;
    },
    recordActionResult: async ({ params, body, cause }) => {
      const { assignmentId, actionId } = params;
      const report = { kind: 'action', actionId, result: body.result, at: body.at } as const;
      const taken = await learnReport(deps, assignmentId, { report, howKnown: body.howKnown }, cause);
      return taken.ok ? reply(200, taken.assignment) : taken;
    },
    createResource: async ({ body, caller, request, cause }) => {
      const { idempotencyKey } = request;
      const resourceId =
        idempotencyKey === undefined ? newId('res') : derivedId('res', caller.username, idempotencyKey);
      const made = await createResource(deps, resourceId, body, { ...cause, correlationId: resourceId });
      if (!made.ok) return made;
      const location = `/v1/resources/${resourceId}`;
      return withVersion(made.version, reply(201, resourceView(made.state, await names()), { location }));
    },
    listResources: async ({ query }) => {
      const { items, next } = await listResources(deps, query);
      const known = await names();
      return reply(200, {
        items: items.map(({ state }) => resourceView(state, known)),
        ...(next !== undefined && { nextCursor: next }),
      });
    },
    readResource: async ({ params }) => {
      const { state, version } = await deps.resources.load(params.resourceId);
      if (state?.removedAt !== undefined) return wasRemoved(state);
      if (state === undefined) return notFound('resource');
      return withVersion(version, reply(200, resourceView(state, await names())));
    },
    removeResource: async ({ params, cause }) => {
      const { resourceId } = params;
      const ended = await endResource(deps, resourceId, { ...cause, correlationId: resourceId });
      return ended.ok ? reply(204) : ended;
    },
    changeResource: async ({ params, body, caller, request, cause }) => {
      const { newNames, ...changes } = body;
      checkFields(changes, caller);
      const patch = { changes, ifMatch: request.ifMatch, newNames };
      const correlated = { ...cause, correlationId: params.resourceId };
      const changed = await patchResource(deps, params.resourceId, patch, correlated);
      if (!changed.ok) return changed;
      return withVersion(changed.version, reply(200, resourceView(changed.state, await names())));
    },
    readAutoDispatchPolicy: async () => {
      const { policy, version } = await readAutoDispatch(deps);
      return withVersion(version, reply(200, policy));
    },
    setAutoDispatchPolicy: async ({ body, request: { ifMatch }, cause }) => {
      const set = await setAutoDispatch(deps, { policy: body, ifMatch }, cause);
      return set.ok ? withVersion(set.version, reply(200, set.state)) : set;
    },
    readContactsPolicy: async () => {
      const { policy, version } = await readContacts(deps);
      return withVersion(version, reply(200, contactsView(policy, await names())));
    },
    setContactsPolicy: async ({ body: { teams }, request: { ifMatch }, cause }) => {
      const set = await setContacts(deps, { policy: { teams }, ifMatch }, cause);
      return set.ok ? withVersion(set.version, reply(200, contactsView(set.state, await names()))) : set;
    },
    readOrganisation: async () => {
      const { names: standing, version } = await readOrganisation(deps);
      return withVersion(version, shownNames(standing));
    },
    setOrganisation: async ({ body: { evenIfInUse, ...given }, request: { ifMatch }, cause }) => {
      const set = await setOrganisation(deps, { names: given, evenIfInUse, ifMatch }, cause);
      return set.ok ? withVersion(set.version, shownNames(set.state)) : set;
    },
  },
  { cursorKey: cursorKey(), zone: env.HOME_ZONE },
);
