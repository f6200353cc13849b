import type { TeamId } from '@muster/core';
import { ProblemError } from '@muster/runtime/http/problem';
import { reply, type Handlers } from '@muster/runtime/http/serve';
import type { CaseStores } from '../cases/store.ts';
import { notYourTeam } from './domain/team-access.ts';
import { listCasesBehind } from './list-cases-behind.ts';
import { readFigures } from './read-figures.ts';
import type { figureRoutes } from './routes.ts';
import { caseView } from './views.ts';

const requireTeam = ({ teams }: { readonly teams: readonly TeamId[] }, team: TeamId): void => {
  if (!teams.includes(team)) throw new ProblemError({ status: 403, ...notYourTeam(team) });
};

export const figureHandlers = (deps: CaseStores): Handlers<typeof figureRoutes> => ({
  readMetrics: async ({ query, caller }) => {
    const { team, from, to } = query;
    requireTeam(caller, team);
    return reply(200, { ...query, figures: await readFigures(deps, team, from, to) });
  },
  listCases: async ({ query, caller }) => {
    requireTeam(caller, query.team);
    const { items, next } = await listCasesBehind(deps, query, query);
    return reply(200, { items: items.map(caseView), ...(next !== undefined && { nextCursor: next }) });
  },
});
