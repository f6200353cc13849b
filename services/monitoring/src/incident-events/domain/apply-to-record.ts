import { unchanged, type Decision } from '@muster/core';
import { correctCase } from '../../cases/domain/correct-case.ts';
import { escalateContact } from '../../escalation/domain/escalate-contacts.ts';
import type { DecisionContext } from '../../record/domain/decision-context.ts';
import type { IncidentEvent } from '../../record/domain/incident-event.ts';
import { newRecord, type IncidentRecord } from '../../record/domain/incident-record.ts';
import {
  append,
  pendingChanges,
  toDecision,
  type PendingChanges,
} from '../../record/domain/pending-changes.ts';
import { settle } from '../../settlement/domain/settle.ts';
import { eventLine } from '../../timeline/domain/event-lines.ts';
import { verdictRow } from './fold-triage.ts';
import { fold } from './fold.ts';
import { checkSequence } from './sequence.ts';

/** The record holds no more events that wait for earlier ones: this one stays in its queue. */
export class RecordFullError extends Error {
  override readonly name = 'RecordFullError';
}

const rowsOf = (event: IncidentEvent): PendingChanges['rows'] => {
  if (event.name === 'IncidentAssessed') {
    const { path, plan } = event.data;
    return [{ sk: verdictRow(event), data: { path, plan } }];
  }
  return event.name === 'IncidentRejected'
    ? [{ sk: verdictRow(event), data: { path: event.data.path } }]
    : [];
};

const applyOne = (
  pending: PendingChanges,
  event: IncidentEvent,
  context: DecisionContext,
): PendingChanges => {
  const record = fold(pending.record, event);
  const taken = append(pending, { record, lines: [eventLine(record, event)], rows: rowsOf(event) });
  return append(taken, escalateContact(record, event, context));
};

const receive = (pending: PendingChanges, event: IncidentEvent, context: DecisionContext): PendingChanges => {
  const { record } = pending;
  const check = checkSequence(record, event);
  switch (check.how) {
    case 'known':
      return pending;
    case 'no-room':
      throw new RecordFullError(`record ${record.incidentId} has no room for events out of order`);
    case 'parked':
      return append(pending, { record: check.record });
    case 'due':
      return check.events.reduce(
        (before, due) => applyOne(before, due, context),
        append(pending, { record: check.record }),
      );
  }
};

const bySequence = (one: IncidentEvent, other: IncidentEvent): number =>
  one.metadata.sequence - other.metadata.sequence;

/** Applies events in any order, repeated or not. Throws RecordFullError when one has to wait and the record is full. */
export const applyToRecord = (
  state: IncidentRecord | undefined,
  events: readonly [IncidentEvent, ...IncidentEvent[]],
  context: DecisionContext,
): Decision<IncidentRecord> => {
  const before = pendingChanges(state ?? newRecord(events[0]));
  const after = [...events]
    .sort(bySequence)
    .reduce((pending, event) => receive(pending, event, context), before);
  if (after === before) return unchanged(before.record);
  const settled = before.record.closure
    ? correctCase(before.record, after, context)
    : settle(after, context, 'event');
  return toDecision(settled);
};
