import { reply, retrySoon, type Handlers } from '@muster/runtime/http/serve';
import { makeRecommendation, readRecommendation, type RecommendationStores } from './make-recommendation.ts';
import type { recommendationRoutes } from './routes.ts';

export const recommendationHandlers = (
  deps: RecommendationStores,
): Handlers<typeof recommendationRoutes> => ({
  makeRecommendation: async ({ params, cause }) => {
    const made = await makeRecommendation(deps, params.incidentId, cause);
    if (!made.ok) return made.refusal.kind === 'not-found' ? retrySoon(made) : made;
    const location = `/v1/incidents/${params.incidentId}/recommendation`;
    return reply(201, made.recommendation, { location });
  },
  readRecommendation: async ({ params }) => {
    const found = await readRecommendation(deps, params.incidentId);
    return found.ok ? reply(200, found.recommendation) : found;
  },
});
