import type { MusterEvent } from '@muster/contracts';
import type { Cause } from '@muster/core';
import { copyProcedure } from '../conformance/copy-procedure.ts';
import type { ProcedureStores } from '../conformance/store.ts';
import type { IncidentEvent } from '../record/domain/incident-event.ts';
import { saveIncident, type SettlementDeps } from '../settlement/save-incident.ts';
import { applyToRecord } from './domain/apply-to-record.ts';

export interface ReceivedEvent {
  readonly event: IncidentEvent | MusterEvent<'ProcedurePublished'>;
  readonly cause: Cause;
}

/** Applies other services' events about one incident to its record, in one save. The last event is recorded as the cause. */
export const applyEvents = async (
  deps: SettlementDeps,
  events: readonly [IncidentEvent, ...IncidentEvent[]],
  cause: Cause,
): Promise<void> => {
  const [{ data }] = events;
  await saveIncident(
    deps,
    data.incidentId,
    cause,
    (record, context) => applyToRecord(record, events, context),
    { events },
  );
};

/** Applies what a queue brings of one incident, after any procedure versions that came along. */
export const applyReceived = async (
  deps: SettlementDeps & ProcedureStores,
  received: readonly ReceivedEvent[],
): Promise<void> => {
  const events: IncidentEvent[] = [];
  for (const { event, cause } of received) {
    if (event.name === 'ProcedurePublished') await copyProcedure(deps, event, cause);
    else events.push(event);
  }
  const [first, ...rest] = events;
  const last = received.at(-1);
  if (first && last) await applyEvents(deps, [first, ...rest], last.cause);
};
