import { reply, type Handlers } from '@muster/runtime/http/serve';
import type { Deps } from '../deps.ts';
import type { api } from '../routes.ts';
import { correctIncident } from '../use-cases/correct-incident.ts';

/** Answers what is asked about reported incidents. */
export const incidentAnswers = (deps: Deps): Pick<Handlers<typeof api.routes>, 'correctIncident'> => ({
  correctIncident: async ({ params, body, cause }) => {
    const outcome = await correctIncident(deps, params.incidentId, body, cause);
    if (!outcome.ok) return outcome;
    const { incidentId, incident } = outcome.state;
    return reply(200, { incidentId, incident });
  },
});
