import { ContactLinked, type LinkedAs } from '@muster/contracts';
import { secondsBetween, type Instant, decided, refuse, type Decided, type Refused } from '@muster/core';
import { contactUpdated } from './arrive.ts';
import type { Contact } from './contact.ts';
import { alreadyReported, type Report } from './report.ts';
import { REPEATS_WITHIN_HOURS } from './repeats.ts';

/** What a contact says that is linked. */
export interface Link {
  readonly as: LinkedAs;
  readonly at: Instant;
  readonly by: 'agent' | 'source';
  readonly summary?: string | undefined;
}

export interface Linked {
  readonly ok: true;
  readonly contact: Decided<Contact>;
  readonly report: Decided<Report>;
}

const NOT_THINNED = 20;

/** An alarm that keeps on sounding is told less often, so that it does not bury all else; each contact is kept. */
const isTold = (times: number): boolean =>
  times <= NOT_THINNED || times % (times <= 10 * NOT_THINNED ? 10 : 100) === 0;

type Alarm = NonNullable<Report['alarm']>;

const firstOf = ({ incident }: Report): Alarm => ({
  times: 1,
  lastAt: incident.reportedAt,
  ...(incident.occurredAt && { lastOccurredAt: incident.occurredAt }),
});

const moved = (before: Alarm, { occurredAt }: Contact, { as, at }: Link) => {
  if (as === 'linked') return { alarm: before, told: {} };
  if (as === 'cleared') {
    const told = before.cleared === undefined && isTold(before.times);
    return {
      alarm: { ...before, cleared: { told: told || before.cleared?.told === true } },
      told: told && {},
    };
  }
  const { times: count, cleared } = before;
  const times = count + 1;
  const alarm = { times, lastAt: at, ...(occurredAt && { lastOccurredAt: occurredAt }) };
  const told = cleared?.told === true || isTold(times);
  return { alarm, told: told && { times, ...(cleared?.told && { wasCleared: true as const }) } };
};

/** Links a contact to the incident of a report. Both parts are saved together. */
export const linkContact = (contact: Contact, report: Report, link: Link): Linked | Refused => {
  if (contact.incident) return alreadyReported(contact.incident);
  const { incidentId, incident } = report;
  const { reference } = incident;
  const { as, by, summary } = link;
  if (report.ended) {
    const because = `Incident ${reference} is ${report.ended.as}. Report the contact as an incident of its own.`;
    return refuse('incident-over', because, { incidentId, reference });
  }
  const { contactId, sourceId, channel, receivedAt, occurredAt } = contact;
  const after: Contact = {
    ...contact,
    class: 'incident',
    incident: { incidentId, reference, reportedBy: by, as },
  };
  const { alarm, told } = moved(report.alarm ?? firstOf(report), contact, link);
  const linked = ContactLinked.with({
    incidentId,
    contactId,
    sourceId,
    channel,
    receivedAt,
    ...(occurredAt && { occurredAt }),
    as,
    ...(told && told),
    ...(summary && { summary }),
  });
  return {
    ok: true,
    contact: decided(after, [contactUpdated(after)]),
    report: decided({ ...report, alarm }, told ? [linked] : []),
  };
};

/** A contact that joins an incident as it comes: received and linked in the same transaction. */
export const receiveAndLink = (received: Decided<Contact>, report: Report, link: Link): Linked | Refused => {
  const linking = linkContact(received.state, report, link);
  if (!linking.ok) return linking;
  const { state, events } = linking.contact;
  const first = received.events.filter(({ name }) => name === 'ContactReceived');
  return { ...linking, contact: { ...received, state, events: [...first, ...events] } };
};

/** Whether somebody still is to come, or has not finished: what is resolved, rejected or closed takes no new alarm. */
export const isOpen = ({ ended, resolvedAt }: Report): boolean =>
  ended === undefined && resolvedAt === undefined;

/** Whether an alarm that comes again joins by itself: not a fresh one where an old one sent nobody, nor after too long. */
export const takesRepeat = (
  report: Report,
  {
    at,
    isOld,
    withinHours = REPEATS_WITHIN_HOURS,
  }: { at: Instant; isOld: boolean; withinHours?: number | undefined },
): boolean =>
  isOpen(report) &&
  (isOld || report.incident.personFirst === undefined) &&
  secondsBetween(report.alarm?.lastAt ?? report.incident.reportedAt, at) <= withinHours * 3600;

/** Whether a word that the alarm is over is about this incident, not about an alarm before its last one. */
export const takesClearing = (report: Report, occurredAt: Instant | undefined): boolean => {
  const last = report.alarm?.lastOccurredAt ?? report.incident.occurredAt;
  return isOpen(report) && (occurredAt === undefined || last === undefined || occurredAt >= last);
};
