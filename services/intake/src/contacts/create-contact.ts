import type { ContactChannel } from '@muster/contracts';
import { invalid, type Cause, type SourceId } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import type { Outcome } from '@muster/store';
import type { SourceStores } from '../sources/store.ts';
import type { Contact } from './domain/contact.ts';
import { keepUntil } from './domain/keep-until.ts';
import { upsertContact } from './domain/upsert-contact.ts';
import type { ContactStores } from './store.ts';

export interface EnteredContact {
  readonly sourceId: SourceId;
  readonly channel: ContactChannel;
  readonly caller?:
    | { sender?: string | undefined; name?: string | undefined; words?: string | undefined }
    | undefined;
}

export type CreateContactDeps = ContactStores &
  Pick<SourceStores, 'sources'> & { readonly callerRetentionDays: number };

/** Keeps a contact that an agent wrote down; its team and queue are those of the source it came by. */
export const createContact = async (
  { contacts, sources, callerRetentionDays }: CreateContactDeps,
  { sourceId, channel, caller = {} }: EnteredContact,
  cause: Cause,
): Promise<Outcome<Contact>> => {
  const { state: source } = await sources.load(sourceId);
  if (source === undefined) return invalid('unknown-source', 'There is no such source.', { sourceId });
  const contactId = derivedId('con', 'written-down', cause.actor.id, cause.key);
  return contacts.decide(contactId, { ...cause, correlationId: contactId }, (contact) =>
    upsertContact(contact, {
      contactId,
      source,
      channel,
      at: cause.at,
      proof: 'agent',
      step: 'written-down',
      status: { progress: 'completed' },
      caller: { sender: caller.sender, name: caller.name, said: caller.words },
      keepUntil: keepUntil(cause.at, callerRetentionDays),
    }),
  );
};
