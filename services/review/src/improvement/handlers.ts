import { derivedId, newId } from '@muster/core/new-id';
import type { TeamId } from '@muster/core';
import { ProblemError } from '@muster/runtime/http/problem';
import { reply, withVersion, type Handlers } from '@muster/runtime/http/serve';
import type { Outcome } from '@muster/store';
import type { CaseStores } from '../cases/store.ts';
import { Metric } from '../figures/domain/metric.ts';
import { notYourTeam } from '../figures/domain/team-access.ts';
import type { OrganisationNameStores } from '../organisation-names/store.ts';
import { changeAction } from './change-action.ts';
import type { Improvement } from './domain/improvement.ts';
import { changeImprovement, putOffCheck, withdrawImprovement } from './domain/take-up.ts';
import { readBaseline } from './read-baseline.ts';
import { listImprovements, readImprovement } from './read-improvement.ts';
import type { improvementRoutes } from './routes.ts';
import type { ImprovementStores } from './store.ts';
import { takeUpAction } from './take-up-action.ts';
import { improvementView } from './views.ts';

const requireTeam = ({ teams }: { readonly teams: readonly TeamId[] }, team: TeamId): void => {
  if (!teams.includes(team)) throw new ProblemError({ status: 403, ...notYourTeam(team) });
};

const changed = (outcome: Outcome<Improvement>) =>
  outcome.ok ? withVersion(outcome.version, reply(200, improvementView(outcome.state))) : outcome;

type Deps = ImprovementStores & CaseStores & OrganisationNameStores;

export const improvementHandlers = (deps: Deps): Handlers<typeof improvementRoutes> => ({
  takeUpImprovement: async ({ body, caller, cause, request }) => {
    requireTeam(caller, body.team);
    const improvementId =
      request.idempotencyKey === undefined
        ? newId('imp')
        : derivedId('imp', caller.username, request.idempotencyKey);
    const { incidentId, ...rest } = body;
    const given = { ...rest, improvementId, ...(incidentId !== undefined && { incidentId }) };
    const saved = await takeUpAction(deps, given, { ...cause, correlationId: improvementId });
    if (!saved.ok) return saved;
    const location = `/v1/improvements/${improvementId}`;
    return withVersion(saved.version, reply(201, improvementView(saved.state), { location }));
  },

  listImprovements: async ({ query: { team, ...paging }, caller }) => {
    requireTeam(caller, team);
    const { items, next } = await listImprovements(deps, team, paging);
    return reply(200, { items: items.map(improvementView), ...(next !== undefined && { nextCursor: next }) });
  },

  readBaseline: async ({ query: { team, from, to, ...metric }, caller, request }) => {
    requireTeam(caller, team);
    const asked = { team, from, to, metric: Metric.parse(metric) };
    return reply(200, await readBaseline(deps, asked, request.at));
  },

  readImprovement: async ({ params, caller }) => {
    const found = await readImprovement(deps, params.improvementId, caller.teams);
    return found.ok ? withVersion(found.version, reply(200, improvementView(found.state))) : found;
  },

  changeImprovement: async ({ params, body, caller, cause, request: { ifMatch } }) =>
    changed(
      await changeAction(deps, params.improvementId, { teams: caller.teams, ifMatch }, cause, (improvement) =>
        changeImprovement(improvement, body),
      ),
    ),

  putOffCheck: async ({ params, body, caller, cause }) =>
    changed(
      await changeAction(deps, params.improvementId, caller, cause, (improvement) =>
        putOffCheck(improvement, body, caller.username, cause.at),
      ),
    ),

  withdrawImprovement: async ({ params, body, caller, cause }) =>
    changed(
      await changeAction(deps, params.improvementId, caller, cause, (improvement) =>
        withdrawImprovement(improvement, body.because, caller.username, cause.at),
      ),
    ),
});
