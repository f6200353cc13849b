import { AggregateStore, type AggregateKind, type Table } from '@muster/store';
import { Contact } from './domain/contact.ts';
import { Texter } from './domain/texter.ts';

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

const texterKind: AggregateKind<Texter> = { kind: 'TEXTER', schema: Texter, hasEnded: () => true };

export interface TexterStores {
  /** In the callers' table, by a hash of source and number. */
  readonly texters: AggregateStore<Texter>;
}

export const textersIn = (callersTable: Table): TexterStores['texters'] =>
  new AggregateStore(callersTable, texterKind);
