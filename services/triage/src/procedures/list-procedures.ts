import type { Page } from '@muster/store';
import type { ProcedureRecord } from './domain/procedure-record.ts';
import { ALL_PROCEDURES, type ProcedureStores } from './store.ts';

/** A page of all procedures. */
export const listProcedures = async (
  { procedures }: ProcedureStores,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Page<ProcedureRecord>> => {
  const paging = { limit, ...(cursor !== undefined && { after: cursor }) };
  const page = await procedures.query('gsi1', ALL_PROCEDURES, paging);
  return { ...page, items: page.items.map(({ state }) => state) };
};
