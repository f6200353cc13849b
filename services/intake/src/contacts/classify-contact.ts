import { notFound, type Cause, type ContactId } from '@muster/core';
import type { Outcome } from '@muster/store';
import { classify, type Classification } from './domain/classify-contact.ts';
import type { Contact } from './domain/contact.ts';
import type { ContactStores } from './store.ts';

/** Classifies a contact because an agent says what it is. */
export const classifyContact = (
  { contacts }: ContactStores,
  contactId: ContactId,
  given: Pick<Classification, 'class' | 'because' | 'incidentId'>,
  cause: Cause,
): Promise<Outcome<Contact>> =>
  contacts.decide(contactId, { ...cause, correlationId: contactId }, (contact) =>
    contact === undefined
      ? notFound('contact')
      : classify(contact, { ...given, by: cause.actor.id, at: cause.at }),
  );
