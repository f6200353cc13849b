import type { IncidentId } from '@muster/core';
import type { Page } from '@muster/store';
import type { Redaction } from './domain/redaction.ts';
import { redactionsOf, type RedactionStores } from './store.ts';

/** A page of an incident's redactions, newest first. */
export const listRedactions = async (
  { redactions }: Pick<RedactionStores, 'redactions'>,
  incidentId: IncidentId,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Page<Redaction>> => {
  const range = { limit, descending: true, ...(cursor !== undefined && { after: cursor }) };
  const { items, ...page } = await redactions.query('gsi1', redactionsOf(incidentId), range);
  return { ...page, items: items.map(({ state }) => state) };
};
