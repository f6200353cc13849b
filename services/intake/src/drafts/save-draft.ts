import { notFound, type Cause, type ContactId } from '@muster/core';
import type { Outcome } from '@muster/store';
import { stale } from '@muster/store/stale';
import type { ContactStores } from '../contacts/store.ts';
import type { ContactDraft, DraftFields } from './domain/contact-draft.ts';
import { saveFields } from './domain/save-draft.ts';
import type { DraftStores } from './store.ts';

/** Keeps what an agent typed over the version that they had read. */
export const saveDraft = (
  { contacts, drafts }: ContactStores & DraftStores,
  contactId: ContactId,
  { fields, ifMatch }: { readonly fields: DraftFields; readonly ifMatch: number | '*' | undefined },
  cause: Cause,
): Promise<Outcome<ContactDraft>> =>
  drafts.decide(contactId, { ...cause, correlationId: contactId }, async (draft, loaded) => {
    const { state: contact } = await contacts.load(contactId);
    if (contact === undefined) return notFound('contact');
    const decision = saveFields(draft, contact, fields);
    if (decision.ok && ifMatch !== '*' && ifMatch !== loaded.version) return stale(loaded);
    return decision;
  });
