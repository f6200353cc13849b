import { notFound, type IncidentId, type Refused } from '@muster/core';
import type { Page } from '@muster/store';
import type { RecordStores } from '../record/store.ts';
import type { Redaction } from './domain/redaction.ts';
import { redactionsOf, type RedactionStores } from './store.ts';

/** A page of an incident's redactions, newest first. Of an incident that is not known it is refused. */
export const listRedactions = async (
  { records, redactions }: RecordStores & Pick<RedactionStores, 'redactions'>,
  incidentId: IncidentId,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<({ readonly ok: true } & Page<Redaction>) | Refused> => {
  const range = { limit, descending: true, ...(cursor !== undefined && { after: cursor }) };
  const [record, { items, ...page }] = await Promise.all([
    records.load(incidentId),
    redactions.query('gsi1', redactionsOf(incidentId), range),
  ]);
  if (record.state === undefined) return notFound('incident');
  return { ...page, ok: true, items: items.map(({ state }) => state) };
};
