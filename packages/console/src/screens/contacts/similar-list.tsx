import Button from '@cloudscape-design/components/button';
import { expectData } from '@muster/client';
import { Link } from '@tanstack/react-router';
import { readAll } from '../../api/read-all.ts';
import { useApi } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { useLive } from '../../live/use-live.ts';
import { PriorityBadge } from '../../parts/badges.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Time } from '../../parts/times.tsx';
import { similarTexts } from '../../texts/contacts.ts';
import { named } from '../../texts/words.ts';
import type { Contact } from './contact-groups.ts';
import type { TypedFields } from './report-form.ts';
import { similarIncidents, type Similar } from './similar-incidents.ts';

const EVERY_MS = 5_000;

function SimilarLine({
  similar: { card, because },
  onLink,
}: {
  readonly similar: Similar;
  readonly onLink: () => void;
}) {
  const reference = card.reference ?? card.incidentId;
  return (
    <li>
      <PriorityBadge priority={card.priority} />{' '}
      <Link to="/incidents/$incidentId" params={{ incidentId: card.incidentId }} target="_blank">
        {reference}
      </Link>{' '}
      {card.incidentType !== undefined && named(card.incidentType)}, {card.place}
      <br />
      {card.reportedAt !== undefined && <Time at={card.reportedAt} />}
      <br />
      <small className="quiet">{because.map((name) => similarTexts.because[name]).join(', ')}</small>
      <br />
      <Button onClick={onLink}>{similarTexts.link(reference)}</Button>
    </li>
  );
}

interface Props {
  readonly contact: Contact;
  readonly fields: TypedFields;
  readonly onLinked: (incidentId: string) => void;
}

/** Open incidents that this contact may be about, with the reasons; it can be linked to one instead of reporting another. */
export function SimilarList({ contact: { contactId, sourceId, receivedAt }, fields, onLinked }: Props) {
  const api = useApi();
  const open = useLive({
    key: ['listIncidents', 'all'],
    read: (signal) =>
      readAll((cursor) =>
        expectData(
          api.GET('/v1/incidents', { params: { query: { limit: 100, ...(cursor && { cursor }) } }, signal }),
        ),
      ),
    everyMs: EVERY_MS,
  });
  const command = useCommand((body: { incidentId: string; summary?: string }, attempt) =>
    expectData(
      api.POST('/v1/contacts/{contactId}/incident', { params: { path: { contactId } }, body, ...attempt }),
    ),
  );
  const link = async (incidentId: string): Promise<void> => {
    const summary = fields.summary.trim();
    const linked = await command.run({ incidentId, ...(summary !== '' && { summary }) });
    if (linked !== undefined) onLinked(linked.incidentId);
  };
  const { incidentType, place, zone } = fields;
  const similar = similarIncidents(
    { incidentType, place, zone, sourceId, receivedAt },
    open.data?.items ?? [],
  );
  return (
    <section className="panel">
      <h2>{similarTexts.title}</h2>
      <output>{similar.length === 0 ? similarTexts.none : ''}</output>
      <ul className="similar">
        {similar.map((one) => (
          <SimilarLine
            key={one.card.incidentId}
            similar={one}
            onLink={() => void link(one.card.incidentId)}
          />
        ))}
      </ul>
      {similar.length > 0 && <p className="quiet">{similarTexts.linkHint}</p>}
      <Problem fault={command.fault} />
    </section>
  );
}
