import Button from '@cloudscape-design/components/button';
import { Outlet, useMatch, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useKeys } from '../../live/use-keys.ts';
import { usePageTitle } from '../../live/use-page-title.ts';
import { DataAge, LiveData } from '../../parts/live-data.tsx';
import { contactsTexts } from '../../texts/contacts.ts';
import { ClassFilter } from './class-filter.tsx';
import { ContactList } from './contact-list.tsx';
import { NewContact } from './new-contact.tsx';
import { RingingContact } from './ringing-contact.tsx';
import { useContacts } from './use-contacts.ts';
import './contacts.css';

/** Who got in touch: the list on the left, the chosen one on the right. */
export default function ContactsScreen() {
  usePageTitle(contactsTexts.title);
  const { class: name } = useSearch({ from: '/inside/contacts' });
  const chosen = useMatch({ from: '/inside/contacts/$contactId', shouldThrow: false })?.params.contactId;
  const contacts = useContacts(name);
  const [isWriting, write] = useState(false);
  useKeys({ w: () => write(true) });
  return (
    <>
      <div className="actions">
        <h1>{contactsTexts.title}</h1>
        <DataAge asked={contacts} />
        <Button onClick={() => write(true)}>{contactsTexts.writeDown}</Button>
      </div>
      <RingingContact chosen={chosen} />
      <div className="columns desk">
        <section className={chosen === undefined ? 'list' : 'list beside'} aria-label={contactsTexts.listed}>
          <ClassFilter />
          <LiveData asked={contacts} loading={contactsTexts.loading}>
            {(found) => <ContactList {...found} isClass={name !== undefined} />}
          </LiveData>
        </section>
        <div>{chosen === undefined ? <p className="quiet">{contactsTexts.choose}</p> : <Outlet />}</div>
      </div>
      {isWriting && <NewContact onClose={() => write(false)} />}
    </>
  );
}
