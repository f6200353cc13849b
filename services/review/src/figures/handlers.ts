import { ProblemError } from '@muster/runtime/http/problem';
import { reply, type Handlers } from '@muster/runtime/http/serve';
import type { CaseStores } from '../cases/store.ts';
import { notYourTeam } from './domain/team-access.ts';
import { readFigures } from './read-figures.ts';
import type { figureRoutes } from './routes.ts';

export const figureHandlers = (deps: CaseStores): Handlers<typeof figureRoutes> => ({
  readMetrics: async ({ query, caller }) => {
    const { team, from, to } = query;
    if (!caller.teams.includes(team)) throw new ProblemError({ status: 403, ...notYourTeam(team) });
    return reply(200, { ...query, figures: await readFigures(deps, team, from, to) });
  },
});
