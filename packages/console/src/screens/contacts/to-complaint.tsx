import { expectData } from '@muster/client';
import { Link } from '@tanstack/react-router';
import { useApi, useMay, usePerson } from '../../console-context.ts';
import { useLive } from '../../live/use-live.ts';
import { complaintKind } from '../../texts/complaints.ts';
import { toComplaintTexts as texts } from '../../texts/contacts.ts';
import type { Contact } from './contact-groups.ts';

/** The way from a classified contact to what was logged of it, for a lead of its team; others are told who sees to it. */
export function ToComplaint({ contact: { contactId, team } }: { readonly contact: Contact }) {
  const api = useApi();
  const isLead = useMay('lead');
  const mayRead = usePerson().teams.includes(team) && isLead;
  const asked = useLive({
    key: ['listComplaints', 'of contact', contactId],
    read: (signal) =>
      expectData(api.GET('/v1/complaints', { params: { query: { team, contactId } }, signal })),
    enabled: mayRead,
  });
  if (!mayRead) return <p>{texts.forLeads}</p>;
  const [found] = asked.data?.items ?? [];
  if (found === undefined) return <p role="status">{asked.data === undefined ? '' : texts.soon}</p>;
  return (
    <p>
      <Link to="/complaints/$complaintId" params={{ complaintId: found.complaintId }}>
        {texts.link(complaintKind[found.kind], found.reference)}
      </Link>
    </p>
  );
}
