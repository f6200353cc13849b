import type { ContactId } from '@muster/core';
import { keyReused } from '@muster/store';
import { countRequest } from '../sources/count-request.ts';
import type { SourceStores } from '../sources/store.ts';
import type { ProvenRequest } from '../sources/verify-source.ts';
import type { Contact } from './domain/contact.ts';
import { keepUntil } from './domain/keep-until.ts';
import { upsertContact, type ContactRequest } from './domain/upsert-contact.ts';
import type { ContactStores } from './store.ts';

export type StepDeps = ContactStores &
  Pick<SourceStores, 'sourceCounts'> & { readonly callerRetentionDays: number };

/** What a provider's request says about a contact. `key` names it among those of its contact, the same when it is repeated. */
export type ContactStep = Omit<ContactRequest, 'contactId' | 'source' | 'at' | 'proof' | 'keepUntil'> & {
  readonly key: string;
  readonly bodyHash: string;
};

/** Saves what a proven request says about a contact, which opens with whichever comes first. A repetition changes nothing; one that says something else is counted. */
export const saveStep = async (
  deps: StepDeps,
  { source, at, requestId }: ProvenRequest,
  contactId: ContactId,
  { key, bodyHash, ...step }: ContactStep,
): Promise<Contact> => {
  const { sourceId } = source;
  const actor = { kind: 'source' as const, id: sourceId };
  const ids = { correlationId: contactId, causationId: requestId };
  const cause = { key, bodyHash, actor, at, ...ids, exercise: false };
  const outcome = await deps.contacts.decide(contactId, cause, (contact) =>
    upsertContact(contact, {
      ...step,
      contactId,
      source,
      at,
      proof: 'signature',
      keepUntil: keepUntil(at, deps.callerRetentionDays),
    }),
  );
  if (outcome.ok) return outcome.state;
  const { state } = await deps.contacts.load(contactId);
  if (outcome.refusal.rule !== keyReused.refusal.rule || state === undefined) {
    throw new TypeError(`a step of a contact was refused: ${outcome.refusal.rule}`);
  }
  await countRequest(deps, { sourceId, requestId, at }, { what: 'differing' });
  return state;
};
