import { ContactLinked, type LinkedAs } from '@muster/contracts';
import { type Instant, decided, refuse, type Decided, type Refused } from '@muster/core';
import { contactUpdated } from '../../contacts/domain/upsert-contact.ts';
import type { Contact } from '../../contacts/domain/contact.ts';
import { alreadyReported } from './report-contact.ts';
import type { ReportedIncident } from './reported-incident.ts';

/** How and by whom a contact is linked. */
export interface Link {
  readonly as: LinkedAs;
  readonly at: Instant;
  readonly by: 'agent' | 'source';
  readonly summary?: string | undefined;
}

export interface Linked {
  readonly ok: true;
  readonly contact: Decided<Contact>;
  readonly reported: Decided<ReportedIncident>;
}

const EACH_PUBLISHED = 20;

/** An alarm that keeps on sounding is published less often, so that it does not bury all else; every contact is kept. */
const isPublished = (times: number): boolean =>
  times <= EACH_PUBLISHED || times % (times <= 10 * EACH_PUBLISHED ? 10 : 100) === 0;

type Alarm = NonNullable<ReportedIncident['alarm']>;

const firstOf = ({ incident }: ReportedIncident): Alarm => ({
  times: 1,
  lastAt: incident.reportedAt,
  ...(incident.occurredAt && { lastOccurredAt: incident.occurredAt }),
});

const afterEvent = (before: Alarm, { occurredAt }: Contact, { as, at }: Link) => {
  if (as === 'linked') return { alarm: before, published: {} };
  if (as === 'cleared') {
    const published = before.cleared === undefined && isPublished(before.times);
    return {
      alarm: { ...before, cleared: { told: published || before.cleared?.told === true } },
      published: published && {},
    };
  }
  const { times: count, cleared } = before;
  const times = count + 1;
  const alarm = { times, lastAt: at, ...(occurredAt && { lastOccurredAt: occurredAt }) };
  const published = cleared?.told === true || isPublished(times);
  return { alarm, published: published && { times, ...(cleared?.told && { wasCleared: true as const }) } };
};

/** Links a contact to a reported incident. Both parts are saved together. */
export const linkContact = (contact: Contact, reported: ReportedIncident, link: Link): Linked | Refused => {
  if (contact.incident) return alreadyReported(contact.incident);
  const { incidentId, incident } = reported;
  const { reference } = incident;
  const { as, by, summary } = link;
  if (reported.ended) {
    const because = `Incident ${reference} is ${reported.ended.as}. Report the contact as an incident of its own.`;
    return refuse('incident-over', because, { incidentId, reference });
  }
  if (reported.exercise) {
    const because = `Incident ${reference} is an exercise, to which nobody comes for real. Report the contact as an incident of its own.`;
    return refuse('is-exercise', because, { incidentId, reference });
  }
  const { contactId, sourceId, channel, receivedAt, occurredAt } = contact;
  const after: Contact = {
    ...contact,
    class: 'incident',
    incident: { incidentId, reference, reportedBy: by, as },
  };
  const { alarm, published } = afterEvent(reported.alarm ?? firstOf(reported), contact, link);
  const linked = ContactLinked.with({
    incidentId,
    contactId,
    sourceId,
    channel,
    receivedAt,
    ...(occurredAt && { occurredAt }),
    as,
    ...published,
    ...(summary && { summary }),
  });
  return {
    ok: true,
    contact: decided(after, [contactUpdated(after)]),
    reported: decided({ ...reported, alarm }, published ? [linked] : []),
  };
};

/** A contact that joins an incident as it comes: received and linked in the same transaction. */
export const receiveAndLink = (
  received: Decided<Contact>,
  reported: ReportedIncident,
  link: Link,
): Linked | Refused => {
  const linking = linkContact(received.state, reported, link);
  if (!linking.ok) return linking;
  const { state, events } = linking.contact;
  const first = received.events.filter(({ name }) => name === 'ContactReceived');
  return { ...linking, contact: { ...received, state, events: [...first, ...events] } };
};
