import type { AggregateKind, AggregateStore } from '@muster/store';
import { Contact } from './domain/contact.ts';

/** Partition of the index that holds the contacts of one class and status in the order of arrival. */
export const contactList = ({ class: name, progress }: Pick<Contact, 'class' | 'progress'>): string =>
  `CONTACTS#${name}#${progress}`;
export const placeOf = ({ receivedAt, contactId }: Contact): string => `${receivedAt}#${contactId}`;

export const contactKind: AggregateKind<Contact> = {
  kind: 'CONTACT',
  schema: Contact,
  indexes: (contact) => ({ gsi1: { pk: contactList(contact), sk: placeOf(contact) } }),
  hasEnded: () => true,
  isExercise: ({ exercise }) => exercise === true,
};

export interface ContactStores {
  readonly contacts: AggregateStore<Contact>;
}
