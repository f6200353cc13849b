import { ProblemError } from '@muster/runtime/http/problem';
import { reply, withVersion, type Handlers } from '@muster/runtime/http/serve';
import { notYourTeam } from '../figures/domain/team-access.ts';
import { listLessons } from './list-lessons.ts';
import type { lessonRoutes } from './routes.ts';
import { settleLesson, type SettleDeps } from './settle-lesson.ts';

/** Answers the operations on lessons. */
export const lessonHandlers = (deps: SettleDeps): Handlers<typeof lessonRoutes> => ({
  listLessons: async ({ query, caller }) => {
    if (!caller.teams.includes(query.team)) {
      throw new ProblemError({ status: 403, ...notYourTeam(query.team) });
    }
    const { items, next } = await listLessons(deps, query);
    return reply(200, { items: [...items], ...(next !== undefined && { nextCursor: next }) });
  },

  settleLesson: async ({ params, body, caller, cause }) => {
    const saved = await settleLesson(deps, params.lessonId, { as: body, teams: caller.teams }, cause);
    return saved.ok ? withVersion(saved.version, reply(200, saved.state)) : saved;
  },
});
