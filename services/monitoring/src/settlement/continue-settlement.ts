import { ConflictError, type Cause, type IncidentId } from '@muster/core';
import type { Outcome } from '@muster/store';
import type { SettledBy } from '../record/domain/decision-context.ts';
import type { IncidentRecord } from '../record/domain/incident-record.ts';
import { settleRest } from './domain/clock-tick.ts';
import { CONTINUE_SECONDS } from './domain/clock.ts';
import { saveIncident, type SettlementDeps } from './save-incident.ts';

/** After a save that could not hold everything due: saves the rest, until all is settled or the call takes too long. */
export const continueSettlement = async (
  deps: SettlementDeps,
  first: Outcome<IncidentRecord>,
  incidentId: IncidentId,
  cause: Cause,
  by: SettledBy,
): Promise<Outcome<IncidentRecord>> => {
  const started = performance.now();
  let outcome = first;
  while (
    outcome.ok &&
    outcome.state.behindSince !== undefined &&
    performance.now() - started < CONTINUE_SECONDS * 1000
  ) {
    try {
      outcome = await saveIncident(
        deps,
        incidentId,
        cause,
        (record, context) => settleRest(record, context, by),
        { isRemembered: false },
      );
    } catch (error) {
      // The first save stands, and the clock is set for the rest.
      if (error instanceof ConflictError) return outcome;
      throw error;
    }
  }
  return outcome;
};
