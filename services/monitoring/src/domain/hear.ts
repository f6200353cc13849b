import { unchanged, type Decision } from '@muster/store/decision';
import type { ProcedureRef } from '@muster/contracts';
import { fold } from './fold.ts';
import { verdictRow } from './fold-triage.ts';
import type { Heard } from './heard.ts';
import { newRecord, type IncidentRecord } from './record.ts';
import { and, say, toDecision, type Said, type Setting } from './said.ts';
import { arrive } from './sequence.ts';
import { settle } from './settle.ts';
import { lineOf } from './timeline.ts';

/** The record holds as many waiting events as it can: this one waits in its queue. */
export class NoRoomError extends Error {
  override readonly name = 'NoRoomError';
}

type Verdict = Extract<Heard, { name: 'IncidentAssessed' | 'IncidentRejected' }>;

const isVerdict = (event: Heard): event is Verdict =>
  event.name === 'IncidentAssessed' || event.name === 'IncidentRejected';

const rowsOf = (event: Heard): Said['rows'] => {
  if (event.name === 'IncidentAssessed') {
    const { path, plan } = event.data;
    return [{ sk: verdictRow(event), data: { path, plan } }];
  }
  return event.name === 'IncidentRejected'
    ? [{ sk: verdictRow(event), data: { path: event.data.path } }]
    : [];
};

const take = (said: Said, event: Heard): Said => {
  const record = fold(said.record, event);
  return and(said, { record, lines: [lineOf(record, event)], rows: rowsOf(event) });
};

/** The procedure version whose document is needed to judge the path, if this event may bring that about. */
export const procedureInPlay = (
  record: IncidentRecord | undefined,
  event?: Heard,
): ProcedureRef | undefined => {
  if (record?.verdict?.unjudged) return record.verdict.procedure;
  const ahead = [...(event ? [event] : []), ...(record?.parked ?? [])];
  return ahead.find(isVerdict)?.data.procedure;
};

/**
 * Takes an event into the incident's record, in whatever order events come and however often. Throws NoRoomError when
 * it would have to wait for an earlier one and the record holds as many as it can.
 */
export const hear = (
  state: IncidentRecord | undefined,
  event: Heard,
  setting: Setting,
): Decision<IncidentRecord> => {
  const record = state ?? newRecord(event);
  const arrival = arrive(record, event);
  switch (arrival.how) {
    case 'known':
      return unchanged(record);
    case 'no-room':
      throw new NoRoomError(`record ${record.incidentId} has no room for events out of order`);
    case 'parked':
      return toDecision(settle(say(arrival.record), setting, 'event'));
    case 'due':
      return toDecision(settle(arrival.events.reduce(take, say(arrival.record)), setting, 'event'));
  }
};
