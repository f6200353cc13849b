import type { Cause, IncidentId } from '@muster/core';
import type { Outcome } from '@muster/store';
import type { IncidentRecord } from '../record/domain/incident-record.ts';
import { continueSettlement } from '../settlement/continue-settlement.ts';
import { saveIncident, type SettlementDeps } from '../settlement/save-incident.ts';
import { endExercise as end } from './domain/end-exercise.ts';

/** Closes an exercise for good; dispatch releases whoever is at it once it hears of that. */
export const endExercise = async (
  deps: SettlementDeps,
  incidentId: IncidentId,
  cause: Cause,
): Promise<Outcome<IncidentRecord>> => {
  const first = await saveIncident(deps, incidentId, cause, (record, context) =>
    end(record, { by: cause.actor }, context),
  );
  return continueSettlement(deps, first, incidentId, cause, 'event');
};
