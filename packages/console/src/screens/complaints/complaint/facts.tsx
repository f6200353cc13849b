import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useComplaintSettings } from '../../../live/use-complaint-settings.ts';
import { keyIn } from '../../../parts/key-in.ts';
import { Time } from '../../../parts/times.tsx';
import { complaintTexts as texts } from '../../../texts/complaint.ts';
import { relation, safety, severity } from '../../../texts/complaints.ts';
import { incidentStatus, named } from '../../../texts/words.ts';
import { currentStage } from '../complaint.ts';
import { IncidentNotes } from './incident-notes.tsx';
import type { Whole } from './use-complaint.ts';

const { labels } = texts;

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** What is known of it, with the ways to the incident, the contact and the earlier one. */
export function Facts({ whole: { complaint, incident } }: { readonly whole: Whole }) {
  const profiles = useComplaintSettings().data?.value.profiles;
  const { team, receivedAt, loggedBy, assessed, concerns, profile, first, second } = complaint;
  const { incidentId, contactId, follows } = complaint;
  const { handler } = currentStage(complaint);
  const status = keyIn(incidentStatus, incident?.status ?? '');
  return (
    <section className="panel">
      <h2>{texts.facts}</h2>
      <dl className="both">
        <Fact label={labels.handler}>{handler === undefined ? texts.nobody : <bdi>{handler}</bdi>}</Fact>
        {second !== undefined && first.handler !== undefined && (
          <Fact label={labels.firstHandler}>
            <bdi>{first.handler}</bdi>
          </Fact>
        )}
        <Fact label={labels.severity}>{assessed ? severity[assessed.severity] : texts.notSaid}</Fact>
        <Fact label={labels.safety}>
          {assessed === undefined ? (
            texts.notSaid
          ) : assessed.safety ? (
            <strong>{safety(true)}</strong>
          ) : (
            safety(false)
          )}
        </Fact>
        <Fact label={labels.received}>
          <Time at={receivedAt} />
        </Fact>
        <Fact label={labels.loggedBy}>
          <bdi>{loggedBy}</bdi>
        </Fact>
        <Fact label={labels.team}>{named(team)}</Fact>
        <Fact label={labels.relation}>{relation[complaint.relation]}</Fact>
        <Fact label={labels.concerns}>
          {concerns.length === 0 ? texts.aboutNobody : <bdi>{concerns.join(', ')}</bdi>}
        </Fact>
        {incident?.reference !== undefined && (
          <Fact label={labels.incident}>
            {incident.reference} {status !== undefined && `(${incidentStatus[status]})`}
          </Fact>
        )}
        <Fact label={labels.rule}>{profiles?.[profile].title ?? profile}</Fact>
      </dl>
      <IncidentNotes incident={incident} />
      <p className="actions">
        {incidentId !== undefined && incident?.known !== 'no' && (
          <Link to="/incidents/$incidentId" params={{ incidentId }}>
            {texts.toIncident}
          </Link>
        )}
        {contactId !== undefined && (
          <Link to="/contacts/$contactId" params={{ contactId }}>
            {texts.toContact}
          </Link>
        )}
        <Link to="/complaints/$complaintId/evidence-pack" params={{ complaintId: complaint.complaintId }}>
          {texts.toPack}
        </Link>
        {follows !== undefined && (
          <Link to="/complaints/$complaintId" params={{ complaintId: follows }}>
            {texts.toEarlier}
          </Link>
        )}
      </p>
    </section>
  );
}
