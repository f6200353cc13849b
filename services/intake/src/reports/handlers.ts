import { notFound } from '@muster/core';
import { reply, withVersion, type Handlers } from '@muster/runtime/http/serve';
import { correctIncident } from './correct-incident.ts';
import { wordsVersion } from './domain/correction.ts';
import { linkToIncident } from './link-to-incident.ts';
import { reportIncident, type ReportDeps } from './report-incident.ts';
import type { reportRoutes } from './routes.ts';
import { wordsView } from './views.ts';

/** Answers those who report incidents, link contacts to them and correct their words. */
export const reportHandlers = (deps: ReportDeps): Handlers<typeof reportRoutes> => ({
  reportIncident: async ({ params, body, cause }) => {
    if ('incidentId' in body) {
      const linked = await linkToIncident(deps, params.contactId, body, cause);
      return linked.ok ? reply(200, linked.value) : linked;
    }
    const outcome = await reportIncident(deps, params.contactId, body, cause);
    if (!outcome.ok) return outcome;
    const { incidentId } = outcome.value;
    return reply(201, outcome.value, { location: `/v1/incidents/${incidentId}` });
  },

  readReportedWords: async ({ params: { incidentId } }) => {
    const { state } = await deps.incidents.load(incidentId);
    return state === undefined
      ? notFound('incident')
      : withVersion(wordsVersion(state), reply(200, wordsView(state)));
  },

  correctIncident: async ({ params, body, cause, request: { ifMatch } }) => {
    const outcome = await correctIncident(deps, params.incidentId, { correction: body, ifMatch }, cause);
    if (!outcome.ok) return outcome;
    const { incidentId, incident } = outcome.state;
    return withVersion(wordsVersion(outcome.state), reply(200, { incidentId, incident }));
  },
});
