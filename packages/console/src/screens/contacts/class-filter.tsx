import { Link } from '@tanstack/react-router';
import type { ContactClass } from '@muster/contracts';
import { contactsTexts } from '../../texts/contacts.ts';
import { contactClass } from '../../texts/words.ts';

const CLASSES = ['incident', 'query', 'complaint', 'not-relevant'] as const;

/** Which contacts the list shows: a link each, so that a view can be sent to a colleague. */
export function ClassFilter({ chosen }: { readonly chosen: ContactClass | undefined }) {
  const current = (isIt: boolean) => (isIt ? { 'aria-current': 'true' as const } : {});
  return (
    <nav className="parts" aria-label={contactsTexts.filter}>
      <Link to="." search={{}} activeProps={{}} {...current(chosen === undefined)}>
        {contactsTexts.open}
      </Link>
      {CLASSES.map((name) => (
        <Link key={name} to="." search={{ class: name }} activeProps={{}} {...current(chosen === name)}>
          {contactClass[name]}
        </Link>
      ))}
    </nav>
  );
}
