import Button from '@cloudscape-design/components/button';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { isUnderDialog, takesText } from '../../live/focus-now.ts';
import { useKeys } from '../../live/use-keys.ts';
import { contactsTexts } from '../../texts/contacts.ts';
import { contactChannel, named } from '../../texts/words.ts';
import { contactGroups, newlyRinging, type Contact } from './contact-groups.ts';
import { useContacts } from './use-contacts.ts';

const describe = ({ channel, queue, team }: Contact): string =>
  `${contactChannel[channel]}, ${named(queue)}, ${named(team)}`;

/** Says that a call rings. It opens by itself for who has chosen none; whoever works on another one is told, and opens it by one key. */
export function RingingContact({ chosen }: { readonly chosen: string | undefined }) {
  const navigate = useNavigate();
  const { data } = useContacts(undefined);
  const known = useRef<ReadonlySet<string>>(undefined);
  const [said, say] = useState('');
  const contacts = data?.contacts;
  const [ringing] = (contacts === undefined ? [] : contactGroups(contacts)).flatMap(
    ({ name, contacts: some }) =>
      name === 'ringing' ? some.filter(({ contactId }) => contactId !== chosen) : [],
  );
  const open = (contactId: string) => void navigate({ to: '/contacts/$contactId', params: { contactId } });
  useEffect(() => {
    if (contacts === undefined) return;
    const [newest] = newlyRinging(contacts, known.current ?? new Set());
    known.current = new Set(contacts.map(({ contactId }) => contactId));
    if (newest === undefined) return;
    say(contactsTexts.rings(describe(newest)));
    if (chosen === undefined && !takesText(document.activeElement) && !isUnderDialog())
      open(newest.contactId);
  });
  useKeys({ o: () => ringing && open(ringing.contactId) });
  return (
    <>
      <span role="status" className="only-read">
        {said}
      </span>
      {ringing && (
        <p className="ringing">
          <strong>{contactsTexts.ringsNow}:</strong> {describe(ringing)}{' '}
          <Button
            variant="primary"
            ariaLabel={`${contactsTexts.openRinging}: ${describe(ringing)}`}
            onClick={() => open(ringing.contactId)}
          >
            {contactsTexts.openRinging}
          </Button>{' '}
          <kbd>o</kbd>
        </p>
      )}
    </>
  );
}
