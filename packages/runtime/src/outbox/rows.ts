import { eventFromRow } from '@muster/store';
import type { PoisonRow } from './parking.ts';
import type { Outgoing } from './publish-batches.ts';

export type Row = Readonly<Record<string, unknown>>;

export interface Read {
  readonly outgoing: readonly Outgoing[];
  readonly poison: readonly PoisonRow[];
}

const keyOf = ({ pk, sk }: Row) => ({ pk: String(pk), sk: String(sk) });

/** Event rows as what can be published, and what never can. */
export const read = (rows: readonly Row[]): Read => {
  const outgoing: Outgoing[] = [];
  const poison: PoisonRow[] = [];
  for (const row of rows) {
    try {
      outgoing.push({ ...keyOf(row), event: eventFromRow(row) });
    } catch {
      poison.push({ ...keyOf(row), reason: 'no-known-event' });
    }
  }
  return { outgoing, poison };
};
