import type { ReplyOf } from '@muster/client';

export type Contact = ReplyOf<'readContact'>;
export type GroupName = 'ringing' | 'in-progress' | 'unclassified';

export interface Group {
  readonly name: GroupName;
  readonly contacts: readonly Contact[];
}

const groupOf = ({ progress }: Contact): GroupName =>
  progress === 'ringing' || progress === 'in-progress' ? progress : 'unclassified';

const newestFirst = (one: Contact, other: Contact): number => (one.receivedAt > other.receivedAt ? -1 : 1);

/** The contacts that need a person: who waits on the line first, then who is spoken to, then what nobody has classified; each once. */
export const contactGroups = (contacts: readonly Contact[]): readonly Group[] => {
  const each = [...new Map(contacts.map((one) => [one.contactId, one])).values()].sort(newestFirst);
  return (['ringing', 'in-progress', 'unclassified'] as const)
    .map((name) => ({ name, contacts: each.filter((one) => groupOf(one) === name) }))
    .filter((group) => group.contacts.length > 0);
};

/** Whether a contact rings and nobody has made anything of it yet. */
export const isUntaken = ({ progress, class: name }: Contact): boolean =>
  progress === 'ringing' && name === 'unclassified';

/** Who rings, untaken, and was not ringing before. */
export const newlyRinging = (contacts: readonly Contact[], known: ReadonlySet<string>): readonly Contact[] =>
  contacts.filter((one) => isUntaken(one) && !known.has(one.contactId));
