import { expectData } from '@muster/client';
import { Link } from '@tanstack/react-router';
import { useApi, useMay } from '../../../console-context.ts';
import { useLive } from '../../../live/use-live.ts';
import { LiveData } from '../../../parts/live-data.tsx';
import { Time } from '../../../parts/times.tsx';
import { sourceTexts } from '../../../texts/set-up.ts';
import { contactChannel, contactProgress } from '../../../texts/words.ts';

/** Proves a source by a real call: shows what arrives from it. Contacts themselves are for agents. */
export function TrialCall({ sourceId }: { readonly sourceId: string }) {
  const isAgent = useMay('agent');
  return (
    <section>
      <h2>{sourceTexts.trialTitle}</h2>
      <p>{sourceTexts.trialDetail}</p>
      {isAgent ? <Newest sourceId={sourceId} /> : <p>{sourceTexts.trialDenied}</p>}
    </section>
  );
}

function Newest({ sourceId }: { readonly sourceId: string }) {
  const api = useApi();
  const contacts = useLive({
    key: ['listContacts', {}],
    read: (signal) => expectData(api.GET('/v1/contacts', { params: { query: { limit: 25 } }, signal })),
  });
  return (
    <LiveData asked={contacts}>
      {({ items }) => {
        const own = items.filter((contact) => contact.sourceId === sourceId).slice(0, 3);
        if (own.length === 0) return <p>{sourceTexts.trialNone}</p>;
        return (
          <ul>
            {own.map(({ contactId, channel, progress, receivedAt }) => (
              <li key={contactId}>
                <Link to="/contacts/$contactId" params={{ contactId }}>
                  {contactChannel[channel]}
                </Link>
                , {contactProgress[progress]}, <Time at={receivedAt} />
              </li>
            ))}
          </ul>
        );
      }}
    </LiveData>
  );
}
