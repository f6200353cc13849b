import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { Time } from '../../parts/times.tsx';
import { contactsTexts, contactTexts } from '../../texts/contacts.ts';
import { contactChannel, contactClass, contactProgress, named } from '../../texts/words.ts';
import { contactGroups, type Contact } from './contact-groups.ts';

const Line = memo(function Line({ contact }: { readonly contact: Contact }) {
  const { contactId, channel, queue, progress, class: name, receivedAt, incident, exercise } = contact;
  return (
    <li>
      <Link
        to="/contacts/$contactId"
        params={{ contactId }}
        search={(before) => before}
        activeOptions={{ includeSearch: false }}
      >
        <strong>
          {exercise === true ? contactTexts.exercise : contactChannel[channel]}, {named(queue)}
        </strong>
        <span>{incident === undefined ? contactClass[name] : incident.reference}</span>
        <Time at={receivedAt} />
        <span>{contactProgress[progress]}</span>
      </Link>
    </li>
  );
});

interface Props {
  readonly contacts: readonly Contact[];
  readonly isCut: boolean;
  /** Of one class, newest first; else grouped by what they need. */
  readonly isClass: boolean;
}

export function ContactList({ contacts, isCut, isClass }: Props) {
  if (contacts.length === 0) return <p>{isClass ? contactsTexts.emptyClass : contactsTexts.empty}</p>;
  const lines = (some: readonly Contact[]) => (
    <ul className="contacts">
      {some.map((contact) => (
        <Line key={contact.contactId} contact={contact} />
      ))}
    </ul>
  );
  return (
    <>
      {isClass
        ? lines(contacts)
        : contactGroups(contacts).map(({ name, contacts: some }) => (
            <section key={name}>
              <h2>
                {contactsTexts.groups[name]} ({some.length})
              </h2>
              {lines(some)}
            </section>
          ))}
      {isCut && <p className="quiet">{contactsTexts.onlyNewest(contacts.length)}</p>}
    </>
  );
}
