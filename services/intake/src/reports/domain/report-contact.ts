import { IncidentReported, type DataOf, type IncidentFacts, type SceneFacts } from '@muster/contracts';
import {
  decided,
  referenceKey,
  refuse,
  type Decided,
  type IncidentId,
  type Instant,
  type Reference,
  type Refused,
  type Slug,
} from '@muster/core';
import type { Contact } from '../../contacts/domain/contact.ts';
import { contactUpdated } from '../../contacts/domain/upsert-contact.ts';
import type { ReportedIncident } from './reported-incident.ts';

export type Facts = Pick<IncidentFacts, 'incidentType' | 'place' | 'summary' | 'hazards'> & SceneFacts;

export interface ReportCommand {
  readonly incidentId: IncidentId;
  readonly reference: Reference;
  readonly at: Instant;
  readonly facts: Facts;
  readonly by: 'agent' | 'source';
  readonly statedOutcome?: Slug | undefined;
  readonly personFirst?: string | undefined;
  /** That a source said a zone which is not one of the organisation's: it is kept as it was said. */
  readonly zoneUnknown?: boolean | undefined;
  readonly separateFrom?: DataOf<'IncidentReported'>['separateFrom'];
  readonly replays?: IncidentFacts['replays'];
}

export const referenceClaim = (reference: Reference): string => `REFERENCE#${referenceKey(reference)}`;

export const alreadyReported = ({ incidentId, reference }: NonNullable<Contact['incident']>): Refused =>
  refuse('already-reported', `This contact is reported already, as incident ${reference}.`, {
    incidentId,
    reference,
  });

export interface Reporting {
  readonly ok: true;
  readonly contact: Decided<Contact>;
  readonly reported: Decided<ReportedIncident>;
}

/** Reports the contact as an incident; a contact becomes one incident at most. Both parts are saved together. */
export const reportContact = (contact: Contact, command: ReportCommand): Reporting | Refused => {
  if (contact.incident) return alreadyReported(contact.incident);
  const { incidentId, reference, at, by, statedOutcome, personFirst, zoneUnknown, separateFrom, replays } =
    command;
  const { contactId, sourceId, channel, occurredAt, exercise } = contact;
  const optional = {
    ...(occurredAt && { occurredAt }),
    ...(personFirst !== undefined && { personFirst }),
    ...(zoneUnknown && { zoneUnknown }),
    ...(replays && { replays }),
  };
  const incident = { ...command.facts, reference, team: contact.team, reportedAt: at, ...optional };
  const stated = { ...(statedOutcome !== undefined && { statedOutcome }) };
  const reportedContact: Contact = {
    ...contact,
    class: 'incident',
    incident: { incidentId, reference, reportedBy: by },
  };
  const reported = IncidentReported.with({
    incidentId,
    contactId,
    sourceId,
    channel,
    contactReceivedAt: contact.receivedAt,
    incident,
    ...stated,
    ...(separateFrom && { separateFrom }),
  });
  const state: ReportedIncident = {
    incidentId,
    contactId,
    sourceId,
    channel,
    incident,
    ...stated,
    ...(exercise && { exercise }),
  };
  const claims = [{ name: referenceClaim(reference) }];
  return {
    ok: true,
    contact: decided(reportedContact, [contactUpdated(reportedContact)]),
    reported: decided(state, [reported], { claims }),
  };
};

/** A contact whose source reports at once: received and reported in the same transaction. */
export const receiveAndReport = (received: Decided<Contact>, command: ReportCommand): Reporting | Refused => {
  const reporting = reportContact(received.state, command);
  if (!reporting.ok) return reporting;
  const { state, events } = reporting.contact;
  const first = received.events.filter(({ name }) => name === 'ContactReceived');
  return { ...reporting, contact: { ...received, state, events: [...first, ...events] } };
};
