import { expectData } from '@muster/client';
import { useParams } from '@tanstack/react-router';
import { useApi } from '../../console-context.ts';
import { useLive } from '../../live/use-live.ts';
import { LiveData } from '../../parts/live-data.tsx';
import { contactTexts } from '../../texts/contacts.ts';
import { draftTexts } from '../../texts/drafts.ts';
import { CallerDetails } from './caller-details.tsx';
import { ContactFacts } from './contact-facts.tsx';
import { ContactWork } from './contact-work.tsx';
import { useReadDraft } from './use-draft.ts';

/** The chosen contact: who it is behind a recorded look, and what an agent makes of it. */
export default function ContactScreen() {
  const { contactId } = useParams({ from: '/inside/contacts/$contactId' });
  const api = useApi();
  const contact = useLive({
    key: ['readContact', contactId],
    read: (signal) =>
      expectData(api.GET('/v1/contacts/{contactId}', { params: { path: { contactId } }, signal })),
  });
  const draft = useReadDraft(contactId);
  return (
    <LiveData asked={contact} loading={contactTexts.loading}>
      {(one) => (
        <>
          <section className="panel">
            <ContactFacts contact={one} />
            {one.callerErased === undefined ? (
              <CallerDetails key={contactId} contactId={contactId} />
            ) : (
              <p>{contactTexts.callerErased}</p>
            )}
          </section>
          {one.incident === undefined && (
            <LiveData asked={draft} loading={draftTexts.loading}>
              {(read) => <ContactWork key={contactId} contact={one} draft={read} />}
            </LiveData>
          )}
        </>
      )}
    </LiveData>
  );
}
