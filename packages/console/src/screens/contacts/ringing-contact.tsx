import Button from '@cloudscape-design/components/button';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { isUnderDialog, takesText } from '../../live/focus-now.ts';
import { useKeys } from '../../live/use-keys.ts';
import { contactsTexts } from '../../texts/contacts.ts';
import { contactChannel, named } from '../../texts/words.ts';
import { contactGroups, isUntaken, newlyRinging, type Contact } from './contact-groups.ts';
import { useContacts } from './use-contacts.ts';

const describe = ({ channel, queue, team }: Contact): string =>
  `${contactChannel[channel]}, ${named(queue)}, ${named(team)}`;

const toContact = ({ contactId }: Contact) => ({
  to: '/contacts/$contactId' as const,
  params: { contactId },
});

/** Says that a call rings. It opens by itself for who has chosen none; whoever works on another one is told, and opens it by one key. */
export function RingingContact({ chosen }: { readonly chosen: string | undefined }) {
  const navigate = useNavigate();
  const { data } = useContacts(undefined);
  const known = useRef<ReadonlySet<string>>(undefined);
  const [said, say] = useState('');
  const contacts = data?.contacts;
  const [ringing] = (contacts === undefined ? [] : contactGroups(contacts)).flatMap(
    ({ name, contacts: some }) =>
      name === 'ringing' ? some.filter((one) => isUntaken(one) && one.contactId !== chosen) : [],
  );
  useEffect(() => {
    if (contacts === undefined) return;
    const [newest] = newlyRinging(contacts, known.current ?? new Set());
    known.current = new Set(contacts.map(({ contactId }) => contactId));
    if (newest === undefined) return;
    say(contactsTexts.rings(describe(newest)));
    const isFree = chosen === undefined && !takesText(document.activeElement) && !isUnderDialog();
    if (isFree) void navigate(toContact(newest));
  }, [contacts, chosen, navigate]);
  const open = () => ringing && void navigate(toContact(ringing));
  useKeys({ o: () => open() });
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
            onClick={open}
          >
            {contactsTexts.openRinging}
          </Button>{' '}
          <kbd>o</kbd>
        </p>
      )}
    </>
  );
}
