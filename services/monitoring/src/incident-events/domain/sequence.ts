import { sourceOf, type IncidentEvent } from '../../record/domain/incident-event.ts';
import type { IncidentRecord } from '../../record/domain/incident-record.ts';

/** How many events may wait in a record for an earlier one; more wait in their queue. */
export const MOST_PARKED = 25;

/** Where an event stands in its aggregate's sequence, as the record knows it. */
export type SequenceCheck =
  | { readonly how: 'known' }
  | { readonly how: 'parked'; readonly record: IncidentRecord }
  | { readonly how: 'no-room' }
  | { readonly how: 'due'; readonly record: IncidentRecord; readonly events: readonly IncidentEvent[] };

const isSame = (one: IncidentEvent, other: IncidentEvent): boolean => one.metadata.id === other.metadata.id;

const bySequence = (one: IncidentEvent, other: IncidentEvent): number =>
  one.metadata.sequence - other.metadata.sequence;

/** The event and the parked ones that follow it without a gap. */
const consecutive = (first: IncidentEvent, waiting: readonly IncidentEvent[]): readonly IncidentEvent[] => {
  const due = [first];
  for (const event of [...waiting].sort(bySequence)) {
    if (event.metadata.sequence === first.metadata.sequence + due.length) due.push(event);
  }
  return due;
};

/** Whether an event is known, must wait for an earlier one, or is due together with those that waited for it. */
export const checkSequence = (record: IncidentRecord, event: IncidentEvent): SequenceCheck => {
  const source = sourceOf(event);
  const last = record.folded[source] ?? 0;
  const { sequence } = event.metadata;
  if (sequence <= last || record.parked.some((one) => isSame(one, event))) return { how: 'known' };
  if (sequence > last + 1) {
    if (record.parked.length >= MOST_PARKED) return { how: 'no-room' };
    return { how: 'parked', record: { ...record, parked: [...record.parked, event] } };
  }
  const events = consecutive(
    event,
    record.parked.filter((one) => sourceOf(one) === source),
  );
  return {
    how: 'due',
    events,
    record: {
      ...record,
      folded: { ...record.folded, [source]: last + events.length },
      parked: record.parked.filter((one) => !events.some((due) => isSame(one, due))),
    },
  };
};
