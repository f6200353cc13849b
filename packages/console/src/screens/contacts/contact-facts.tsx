import { Link } from '@tanstack/react-router';
import { Time } from '../../parts/times.tsx';
import { contactTexts } from '../../texts/contacts.ts';
import { contactChannel, contactClass, contactProgress, named } from '../../texts/words.ts';
import type { Contact } from './contact-groups.ts';
import { ToComplaint } from './to-complaint.tsx';

/** What is known of a contact, without anything about the caller. */
export function ContactFacts({ contact }: { readonly contact: Contact }) {
  const { channel, queue, team, receivedAt, progress, class: name, classified, sender, pressed } = contact;
  const { incident, exercise } = contact;
  return (
    <>
      <h2>
        {contactChannel[channel]}, {named(queue)}, {named(team)}{' '}
        {exercise === true && <span className="stage">{contactTexts.exercise}</span>}
      </h2>
      <dl className="facts">
        <dt>{contactTexts.received}</dt>
        <dd>
          <Time at={receivedAt} />
        </dd>
        <dt>{contactTexts.progress}</dt>
        <dd>{contactProgress[progress]}</dd>
        <dt>{contactTexts.class}</dt>
        <dd>
          {contactClass[name]}
          {classified?.because !== undefined && `, ${contactTexts.because}: ${classified.because}`}
        </dd>
        <dt>{contactTexts.sender}</dt>
        <dd>{contactTexts.senders[sender]}</dd>
        {pressed !== undefined && (
          <>
            <dt>{contactTexts.pressed}</dt>
            <dd>{pressed}</dd>
          </>
        )}
      </dl>
      {(name === 'query' || name === 'complaint') && <ToComplaint contact={contact} />}
      {incident !== undefined && (
        <>
          <p>{contactTexts.isIncident(incident.reference)}</p>
          <p className="actions">
            <Link to="/incidents/$incidentId/assessment" params={{ incidentId: incident.incidentId }}>
              {contactTexts.toAssessment(incident.reference)}
            </Link>
            <Link to="/incidents/$incidentId" params={{ incidentId: incident.incidentId }}>
              {contactTexts.toIncident(incident.reference)}
            </Link>
          </p>
        </>
      )}
    </>
  );
}
