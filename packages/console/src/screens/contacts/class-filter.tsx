import { Link } from '@tanstack/react-router';
import { contactsTexts } from '../../texts/contacts.ts';
import { contactClass } from '../../texts/words.ts';

const CLASSES = ['incident', 'query', 'complaint', 'not-relevant'] as const;

/** Which contacts the list shows: a link each, so that a view can be sent to a colleague. */
export function ClassFilter() {
  return (
    <nav className="parts" aria-label={contactsTexts.filter}>
      <Link to="." search={{}} activeOptions={{ exact: true }}>
        {contactsTexts.open}
      </Link>
      {CLASSES.map((name) => (
        <Link key={name} to="." search={{ class: name }} activeOptions={{ exact: true }}>
          {contactClass[name]}
        </Link>
      ))}
    </nav>
  );
}
