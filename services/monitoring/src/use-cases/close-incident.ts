import { setTimeout as sleep } from 'node:timers/promises';
import type { IncidentId, Cause } from '@muster/core';
import type { Outcome } from '@muster/store';
import type { Deps } from '../deps.ts';
import { close } from '../domain/conclude.ts';
import { isOnItsWay } from '../domain/gates.ts';
import type { Closing, IncidentRecord } from '../domain/record.ts';
import { decideRecord } from './decide-record.ts';
import { goOn } from './go-on.ts';

/** Milliseconds for which a closing waits for events that are on their way, and between two looks. */
const WAIT_MS = 2000;
const LOOK_EACH_MS = 250;

/** Closes an incident. What is known to be on its way is waited for, two seconds at most: people close as the last word comes. */
export const closeIncident = async (
  deps: Deps,
  incidentId: IncidentId,
  command: Omit<Closing, 'at'>,
  cause: Cause,
): Promise<Outcome<IncidentRecord>> => {
  const attempt = () =>
    decideRecord(deps, incidentId, cause, (record, setting) => close(record, command, setting));
  let first = await attempt();
  for (let waitedMs = 0; waitedMs < WAIT_MS; waitedMs += LOOK_EACH_MS) {
    if (first.ok || !isOnItsWay(first.refusal, cause.at)) break;
    await sleep(LOOK_EACH_MS);
    first = await attempt();
  }
  return goOn(deps, first, incidentId, cause, 'event');
};
