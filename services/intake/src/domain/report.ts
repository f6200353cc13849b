import * as z from 'zod';
import { ContactChannel, IncidentFacts, IncidentReported, type DataOf } from '@muster/contracts';
import {
  ContactId,
  IncidentId,
  Instant,
  referenceKey,
  Slug,
  SourceId,
  type Reference,
  decided,
  refuse,
  type Decided,
  type Refused,
} from '@muster/core';
import { contactUpdated } from './arrive.ts';
import type { Contact } from './contact.ts';

/** A contact reported as an incident, and how far those it was handed to have come. */
export const Report = z.object({
  incidentId: IncidentId,
  contactId: ContactId,
  sourceId: SourceId,
  channel: ContactChannel,
  incident: IncidentFacts,
  statedOutcome: Slug.optional(),
  /** When triage took it over; until then the report rests with intake alone. */
  takenOverAt: Instant.optional(),
  /** The work is done: nobody is under way any more, and an alarm that comes again is another incident. */
  resolvedAt: Instant.optional(),
  /** How often its source has sent the alarm, the first included, and whether it says that it is over. */
  alarm: z
    .object({
      times: z.int().min(1),
      lastAt: Instant,
      lastOccurredAt: Instant.optional(),
      cleared: z.object({ told: z.boolean() }).optional(),
    })
    .optional(),
  ended: z.object({ as: z.enum(['rejected', 'closed']), at: Instant }).optional(),
});
export type Report = z.infer<typeof Report>;

export type Facts = Pick<IncidentFacts, 'incidentType' | 'place' | 'summary' | 'hazards'>;

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
  readonly report: Decided<Report>;
}

/** Reports the contact as an incident; a contact becomes one incident at most. Both parts are saved together. */
export const reportIncident = (contact: Contact, command: ReportCommand): Reporting | Refused => {
  if (contact.incident) return alreadyReported(contact.incident);
  const { incidentId, reference, at, by, statedOutcome, personFirst, zoneUnknown, separateFrom } = command;
  const { contactId, sourceId, channel, occurredAt } = contact;
  const told = {
    ...(occurredAt && { occurredAt }),
    ...(personFirst !== undefined && { personFirst }),
    ...(zoneUnknown && { zoneUnknown }),
  };
  const incident = { ...command.facts, reference, team: contact.team, reportedAt: at, ...told };
  const stated = { ...(statedOutcome !== undefined && { statedOutcome }) };
  const after: Contact = {
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
  const report: Report = { incidentId, contactId, sourceId, channel, incident, ...stated };
  const claims = [{ name: referenceClaim(reference) }];
  return {
    ok: true,
    contact: decided(after, [contactUpdated(after)]),
    report: decided(report, [reported], { claims }),
  };
};

/** A contact whose source reports at once: received and reported in the same transaction. */
export const receiveAndReport = (received: Decided<Contact>, command: ReportCommand): Reporting | Refused => {
  const reporting = reportIncident(received.state, command);
  if (!reporting.ok) return reporting;
  const { state, events } = reporting.contact;
  const first = received.events.filter(({ name }) => name === 'ContactReceived');
  return { ...reporting, contact: { ...received, state, events: [...first, ...events] } };
};
