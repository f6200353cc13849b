import { notFound, type ContactId, type Refused } from '@muster/core';
import type { Page } from '@muster/store';
import type { ContactStores } from '../contacts/store.ts';
import { ACCESS_LOG, AccessEntry } from './domain/access-log.ts';
import type { CallerStores } from './store.ts';

/** A page of those who were shown a caller's details, newest first. */
export const listAccessLog = async (
  { contacts, callers }: ContactStores & CallerStores,
  contactId: ContactId,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<({ readonly ok: true } & Page<AccessEntry>) | Refused> => {
  const { state: contact } = await contacts.load(contactId);
  if (contact === undefined) return notFound('contact');
  const paging = { limit, descending: true, ...(cursor !== undefined && { after: cursor }) };
  const page = await callers.page(contactId, ACCESS_LOG, paging);
  return { ...page, ok: true, items: page.items.map(({ data }) => AccessEntry.parse(data)) };
};
