import { type IncidentId, ConflictError, type Cause } from '@muster/core';
import { type Outcome } from '@muster/store';
import type { Deps } from '../deps.ts';
import type { IncidentRecord } from '../domain/record.ts';
import type { SettledBy } from '../domain/said.ts';
import { goOnSettling } from '../domain/wake.ts';
import { decideRecord } from './decide-record.ts';

/** Milliseconds for which a call goes on with a settlement; what is left then is the clock's next. */
const GO_ON_MS = 4000;

/** After a save that could not hold all that is due: the next ones, until all is said or the call has taken long. */
export const goOn = async (
  deps: Deps,
  first: Outcome<IncidentRecord>,
  incidentId: IncidentId,
  cause: Cause,
  by: SettledBy,
): Promise<Outcome<IncidentRecord>> => {
  const started = performance.now();
  let outcome = first;
  while (outcome.ok && outcome.state.behindSince !== undefined && performance.now() - started < GO_ON_MS) {
    try {
      outcome = await decideRecord(
        deps,
        incidentId,
        cause,
        (record, setting) => goOnSettling(record, setting, by),
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
