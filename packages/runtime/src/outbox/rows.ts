import { events } from '@muster/contracts';
import { readEvents, type Row } from '@muster/store';
import type { PoisonRow } from './parking.ts';
import type { Outgoing } from './publish-batches.ts';

export interface Read {
  readonly outgoing: readonly Outgoing[];
  readonly poison: readonly PoisonRow[];
}

const keyOf = ({ pk, sk }: Row) => ({ pk: String(pk), sk: String(sk) });
const NO_KNOWN_EVENT = { reason: 'no-known-event' };

/** The events of saves as what is to be published, and what never can be. */
export const read = (rows: readonly Row[]): Read => {
  const outgoing: Outgoing[] = [];
  const poison: PoisonRow[] = [];
  for (const row of rows) {
    const key = keyOf(row);
    try {
      for (const { sequence, event } of readEvents(row)) {
        if (event === undefined) poison.push({ ...key, sequence, ...NO_KNOWN_EVENT });
        else if (events[event.name].historyOnly !== true) outgoing.push({ ...key, event });
      }
    } catch {
      poison.push({ ...key, ...NO_KNOWN_EVENT });
    }
  }
  return { outgoing, poison };
};
