import { ProblemError } from '@muster/runtime/http/problem';
import { reply, withVersion, type Handlers } from '@muster/runtime/http/serve';
import { notYourTeam } from '../figures/domain/team-access.ts';
import { listIncidentReviews, readIncidentReview } from './read-incident-reviews.ts';
import type { incidentReviewRoutes } from './routes.ts';
import type { IncidentReviewStores } from './store.ts';
import { writeIncidentReview } from './write-incident-review.ts';

export const incidentReviewHandlers = (
  deps: IncidentReviewStores,
): Handlers<typeof incidentReviewRoutes> => ({
  listIncidentReviews: async ({ query, caller }) => {
    const { team } = query;
    if (!caller.teams.includes(team)) throw new ProblemError({ status: 403, ...notYourTeam(team) });
    const { items, next } = await listIncidentReviews(deps, query);
    return reply(200, { items: [...items], ...(next !== undefined && { nextCursor: next }) });
  },

  readIncidentReview: async ({ params, caller }) => {
    const found = await readIncidentReview(deps, params.incidentId, caller.teams);
    return found.ok ? withVersion(found.version, reply(200, found.state)) : found;
  },

  writeIncidentReview: async ({ params, body: text, caller, cause, request: { ifMatch } }) => {
    const given = { text, teams: caller.teams, ifMatch };
    const saved = await writeIncidentReview(deps, params.incidentId, given, cause);
    return saved.ok ? withVersion(saved.version, reply(200, saved.state)) : saved;
  },
});
