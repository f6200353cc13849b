import type { ContactClass } from '@muster/contracts';
import { contactClass } from '../../texts/words.ts';

/** Which classified contacts the list shows, as it stands in its address; without it, those that need a person. */
export interface ContactsSearch {
  readonly class?: ContactClass;
}

const isClass = (text: unknown): text is ContactClass =>
  typeof text === 'string' && text !== 'unclassified' && Object.hasOwn(contactClass, text);

export const contactsSearch = ({ class: name }: Record<string, unknown>): ContactsSearch =>
  isClass(name) ? { class: name } : {};
