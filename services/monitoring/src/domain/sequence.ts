import { sourceOf, type Heard } from './heard.ts';
import type { IncidentRecord } from './record.ts';

/** How many events may wait in a record for an earlier one; more wait in their queue. */
export const MOST_PARKED = 25;

/** What a record makes of an event's place in its aggregate's sequence. */
export type Arrival =
  | { readonly how: 'known' }
  | { readonly how: 'parked'; readonly record: IncidentRecord }
  | { readonly how: 'no-room' }
  | { readonly how: 'due'; readonly record: IncidentRecord; readonly events: readonly Heard[] };

const isSame = (one: Heard, other: Heard): boolean => one.metadata.id === other.metadata.id;

const bySequence = (one: Heard, other: Heard): number => one.metadata.sequence - other.metadata.sequence;

/** The event and the parked ones that follow it without a gap. */
const run = (first: Heard, waiting: readonly Heard[]): readonly Heard[] => {
  const due = [first];
  for (const event of [...waiting].sort(bySequence)) {
    if (event.metadata.sequence === first.metadata.sequence + due.length) due.push(event);
  }
  return due;
};

/** Finds out whether an event is known, must wait for an earlier one, or is due with those that waited for it. */
export const arrive = (record: IncidentRecord, event: Heard): Arrival => {
  const source = sourceOf(event);
  const last = record.folded[source] ?? 0;
  const { sequence } = event.metadata;
  if (sequence <= last || record.parked.some((one) => isSame(one, event))) return { how: 'known' };
  if (sequence > last + 1) {
    if (record.parked.length >= MOST_PARKED) return { how: 'no-room' };
    return { how: 'parked', record: { ...record, parked: [...record.parked, event] } };
  }
  const events = run(
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
