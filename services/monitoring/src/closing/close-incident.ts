import { setTimeout as sleep } from 'node:timers/promises';
import type { Cause, IncidentId } from '@muster/core';
import type { Outcome } from '@muster/store';
import type { Closing, IncidentRecord } from '../record/domain/incident-record.ts';
import { continueSettlement } from '../settlement/continue-settlement.ts';
import { saveIncident, type SettlementDeps } from '../settlement/save-incident.ts';
import { isOnItsWay } from './domain/closing-rules.ts';
import { close } from './domain/resolve-and-close.ts';

/** Milliseconds for which a closing waits for events that are on their way, and between two attempts. */
const WAIT_MS = 2000;
const RETRY_EACH_MS = 250;

/** Closes an incident. Waits up to two seconds for events that are known to be on their way: people close as the last one arrives. */
export const closeIncident = async (
  deps: SettlementDeps,
  incidentId: IncidentId,
  given: Omit<Closing, 'at' | 'by'>,
  cause: Cause,
): Promise<Outcome<IncidentRecord>> => {
  const command = { ...given, by: cause.actor };
  const attempt = () =>
    saveIncident(deps, incidentId, cause, (record, context) => close(record, command, context));
  let first = await attempt();
  for (let waitedMs = 0; waitedMs < WAIT_MS; waitedMs += RETRY_EACH_MS) {
    if (first.ok || !isOnItsWay(first.refusal, cause.at)) break;
    await sleep(RETRY_EACH_MS);
    first = await attempt();
  }
  return continueSettlement(deps, first, incidentId, cause, 'event');
};
