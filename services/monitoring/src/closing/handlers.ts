import type { Instant } from '@muster/core';
import { reply, retrySoon, withVersion, type Handlers } from '@muster/runtime/http/serve';
import type { Outcome } from '@muster/store';
import { showIncident } from '../board/show-incident.ts';
import type { IncidentRecord } from '../record/domain/incident-record.ts';
import type { SettlementDeps } from '../settlement/save-incident.ts';
import { closeIncident } from './close-incident.ts';
import { isOnItsWay } from './domain/closing-rules.ts';
import { endExercise } from './end-exercise.ts';
import { resolveIncident } from './resolve-incident.ts';
import type { closingRoutes } from './routes.ts';

export const closingHandlers = (deps: SettlementDeps, zone: string): Handlers<typeof closingRoutes> => {
  const shown = (outcome: Outcome<IncidentRecord>, now: Instant) =>
    outcome.ok ? withVersion(outcome.version, reply(200, showIncident(outcome.state, now, zone))) : outcome;
  return {
    resolveIncident: async ({ params, body, cause }) =>
      shown(await resolveIncident(deps, params.incidentId, body, cause), cause.at),
    endExercise: async ({ params, cause }) =>
      shown(await endExercise(deps, params.incidentId, cause), cause.at),
    closeIncident: async ({ params, body, cause }) => {
      const outcome = await closeIncident(deps, params.incidentId, body, cause);
      return !outcome.ok && isOnItsWay(outcome.refusal, cause.at)
        ? retrySoon(outcome)
        : shown(outcome, cause.at);
    },
  };
};
