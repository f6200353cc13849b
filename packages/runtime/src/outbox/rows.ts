import { events } from '@muster/contracts';
import { listRowOf, readEvents, type Row } from '@muster/store';
import type { PoisonRow } from './parking.ts';
import type { Outgoing } from './publish-batches.ts';

export interface Read {
  readonly outgoing: readonly Outgoing[];
  readonly poison: readonly PoisonRow[];
  /** Rows in lists to put: of each aggregate the newest. */
  readonly lists: readonly Row[];
}

const keyOf = ({ pk, sk }: Row) => ({ pk: String(pk), sk: String(sk) });
const NO_KNOWN_EVENT = { reason: 'no-known-event' };

const newestLists = (rows: readonly Row[]): Row[] => {
  const newest = new Map<unknown, Row>();
  for (const row of rows) {
    const { version } = newest.get(row['pk']) ?? {};
    if (version === undefined || Number(version) < Number(row['version'])) newest.set(row['pk'], row);
  }
  return [...newest.values()];
};

/** The events of saves as what is to be published, their rows in lists as what is to be put, and what never can be. */
export const read = (rows: readonly Row[]): Read => {
  const outgoing: Outgoing[] = [];
  const poison: PoisonRow[] = [];
  const lists: Row[] = [];
  for (const row of rows) {
    const key = keyOf(row);
    try {
      for (const { sequence, event } of readEvents(row)) {
        if (event === undefined) poison.push({ ...key, sequence, ...NO_KNOWN_EVENT });
        else if (events[event.name].historyOnly !== true) outgoing.push({ ...key, event });
      }
    } catch {
      poison.push({ ...key, ...NO_KNOWN_EVENT });
      continue;
    }
    try {
      lists.push(...[listRowOf(row) ?? []].flat());
    } catch {
      poison.push({ ...key, reason: 'no-list-row' });
    }
  }
  return { outgoing, poison, lists: newestLists(lists) };
};
