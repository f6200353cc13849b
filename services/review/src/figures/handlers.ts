import type { TeamId } from '@muster/core';
import { ProblemError } from '@muster/runtime/http/problem';
import { reply, type Handlers } from '@muster/runtime/http/serve';
import type { CaseStores } from '../cases/store.ts';
import { notYourTeam } from './domain/team-access.ts';
import type { ExerciseHistoryStores } from '../exercise-history/store.ts';
import { listCasesBehind, listExerciseCasesBehind } from './list-cases-behind.ts';
import { readExerciseFigures, readFigures } from './read-figures.ts';
import type { figureRoutes } from './routes.ts';
import { caseView } from './views.ts';

const requireTeam = ({ teams }: { readonly teams: readonly TeamId[] }, team: TeamId): void => {
  if (!teams.includes(team)) throw new ProblemError({ status: 403, ...notYourTeam(team) });
};

export const figureHandlers = (deps: CaseStores & ExerciseHistoryStores): Handlers<typeof figureRoutes> => ({
  readMetrics: async ({ query, caller }) => {
    const { team, from, to, history } = query;
    requireTeam(caller, team);
    const read = history === 'exercise' ? readExerciseFigures : readFigures;
    return reply(200, { ...query, figures: await read(deps, team, from, to) });
  },
  listCases: async ({ query, caller }) => {
    requireTeam(caller, query.team);
    const { history } = query;
    const list = history === 'exercise' ? listExerciseCasesBehind : listCasesBehind;
    const { items, next } = await list(deps, query, query);
    const shown = items.map((row) => ({ ...caseView(row), ...(history && { history }) }));
    return reply(200, { items: shown, ...(next !== undefined && { nextCursor: next }) });
  },
});
