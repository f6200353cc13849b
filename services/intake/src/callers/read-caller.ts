import { gone, notFound, type Cause, type ContactId, type Refused } from '@muster/core';
import { CALLER, callerOf, type Caller } from '../contacts/domain/caller-details.ts';
import { keepUntil } from '../contacts/domain/keep-until.ts';
import type { ContactStores } from '../contacts/store.ts';
import { accessRow } from './domain/access-log.ts';
import type { CallerStores } from './store.ts';

export type ReadCallerDeps = ContactStores & CallerStores & { readonly accessLogRetentionDays: number };

/** The details for whoever asks. The access is logged first: when that fails, nothing is shown. */
export const readCaller = async (
  { contacts, callers, accessLogRetentionDays }: ReadCallerDeps,
  contactId: ContactId,
  cause: Cause,
): Promise<{ readonly ok: true; readonly caller: Caller } | Refused> => {
  const { state: contact } = await contacts.load(contactId);
  if (contact === undefined) return notFound('contact');
  if (contact.callerErased) {
    return gone('caller-details-erased', "The caller's details were erased on request.");
  }
  const { items } = await callers.page(contactId, CALLER);
  if (items.length === 0 && contact.sender !== 'unknown') {
    return gone('caller-details-expired', "The caller's details were kept for their time and are gone.");
  }
  const { at, actor, causationId: requestId } = cause;
  const entry = accessRow({ at, by: actor.id, requestId }, keepUntil(at, accessLogRetentionDays));
  await callers.table.decide(cause, () =>
    Promise.resolve({ ok: true, changes: [callers.change(contactId, [entry])], value: entry }),
  );
  return { ok: true, caller: callerOf(items) };
};
