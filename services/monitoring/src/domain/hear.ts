import { unchanged, type Decision } from '@muster/core';
import type { ProcedureRef } from '@muster/contracts';
import { correct } from './correcting.ts';
import { fold } from './fold.ts';
import { tellLead } from './fold-contacts.ts';
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

const take = (said: Said, event: Heard, setting: Setting): Said => {
  const record = fold(said.record, event);
  const taken = and(said, { record, lines: [lineOf(record, event)], rows: rowsOf(event) });
  return and(taken, tellLead(record, event, setting));
};

/** The procedure version whose document is needed to judge the path, if these events may bring that about. */
export const procedureInPlay = (
  record: IncidentRecord | undefined,
  heard: readonly Heard[],
): ProcedureRef | undefined => {
  if (record?.verdict?.unjudged) return record.verdict.procedure;
  return [...heard, ...(record?.parked ?? [])].find(isVerdict)?.data.procedure;
};

const hearOne = (said: Said, event: Heard, setting: Setting): Said => {
  const { record } = said;
  const arrival = arrive(record, event);
  switch (arrival.how) {
    case 'known':
      return said;
    case 'no-room':
      throw new NoRoomError(`record ${record.incidentId} has no room for events out of order`);
    case 'parked':
      return and(said, { record: arrival.record });
    case 'due':
      return arrival.events.reduce(
        (before, due) => take(before, due, setting),
        and(said, { record: arrival.record }),
      );
  }
};

const bySequence = (one: Heard, other: Heard): number => one.metadata.sequence - other.metadata.sequence;

/** Takes events, in any order and however often. Throws NoRoomError when one has to wait and the record is full. */
export const hear = (
  state: IncidentRecord | undefined,
  heard: readonly [Heard, ...Heard[]],
  setting: Setting,
): Decision<IncidentRecord> => {
  const before = say(state ?? newRecord(heard[0]));
  const after = [...heard].sort(bySequence).reduce((said, event) => hearOne(said, event, setting), before);
  if (after === before) return unchanged(before.record);
  const settled = before.record.closure
    ? correct(before.record, after, setting)
    : settle(after, setting, 'event');
  return toDecision(settled);
};
