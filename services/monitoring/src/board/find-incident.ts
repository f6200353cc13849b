import { readReference, referenceKey, type Refused } from '@muster/core';
import type { RecordStores } from '../record/store.ts';
import { cardOf, type Card } from './domain/card.ts';
import { fits, type IncidentFilter } from './list-incidents.ts';
import { REFERENCE_ROW, ReferenceRow, type BoardStores } from './store.ts';

const mistyped = (): Refused => {
  const message = 'Misheard or mistyped: seven symbols whose last one fits the others. Ask for it again.';
  const because = `reference: ${message}`;
  const faults = [{ in: 'query', pointer: '/reference', message }] as const;
  return { ok: false, refusal: { kind: 'invalid', rule: 'mistyped', because, faults } };
};

/** The one incident of a reference, finished or not, unless the filter leaves it out. Refuses what cannot be a reference. */
export const findIncident = async (
  { references, records }: Pick<BoardStores, 'references'> & RecordStores,
  typed: string,
  filter: IncidentFilter,
): Promise<{ readonly ok: true; readonly card: Card | undefined } | Refused> => {
  const reference = readReference(typed);
  if (reference === undefined) return mistyped();
  const row = await references.one(referenceKey(reference), REFERENCE_ROW);
  if (row === undefined) return { ok: true, card: undefined };
  const { state } = await records.load(ReferenceRow.parse(row.data).incidentId);
  const card = state && cardOf(state);
  return { ok: true, card: card && fits(filter, card) ? card : undefined };
};
