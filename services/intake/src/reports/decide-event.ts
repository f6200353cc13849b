import { unknownAmong } from '@muster/contracts';
import { decided, invalid, type ContactId, type Decided, type Reference, type Refused } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import type { Attempt } from '@muster/store';
import type { Contact } from '../contacts/domain/contact.ts';
import { contactUpdated } from '../contacts/domain/upsert-contact.ts';
import type { ContactStores } from '../contacts/store.ts';
import { readOrganisationNames } from '../organisation-names/read-organisation-names.ts';
import type { OrganisationNameStores } from '../organisation-names/store.ts';
import type { SystemEvent } from '../providers/domain/message.ts';
import { alarmKey, isAlarmSource, isCleared } from '../sources/domain/repeats.ts';
import type { ReportAtOnce } from '../sources/domain/source.ts';
import type { ProvenRequest } from '../sources/verify-source.ts';
import { joinsAsClearing, joinsAsRepeat } from './domain/alarm-rules.ts';
import { personFirstBecause } from './domain/event-age.ts';
import { receiveAndLink, type Link } from './domain/link-contact.ts';
import { clearedAlarm, sameAlarm } from './domain/open-alarms.ts';
import { receiveAndReport } from './domain/report-contact.ts';
import { findAlarm, hashedKey, recordAlarm, type FoundAlarm } from './find-alarm.ts';
import type { IncidentStores } from './store.ts';

export interface DecideEventDeps extends ContactStores, IncidentStores, OrganisationNameStores {
  readonly newReference: () => Reference;
}

export type ReceivedEvent = ProvenRequest & Omit<SystemEvent, 'what'>;

const incomplete: Refused = invalid(
  'facts-missing',
  'This source reports at once, so data.summary and data.place must say what happened and where.',
);

/** An event's contact, the same for each repetition of its webhook. */
export const contactIdOf = ({ source, eventId }: ReceivedEvent): ContactId =>
  derivedId('con', source.sourceId, eventId);

/** What is read before an event is decided. */
export const readContext = async (deps: DecideEventDeps, event: ReceivedEvent) => {
  const { source, occurredAt, at } = event;
  const incidentId = derivedId('inc', contactIdOf(event));
  const isAlarm = isAlarmSource(source);
  const key = hashedKey(isAlarm ? alarmKey(source, event) : undefined);
  const isOver = isAlarm && isCleared(source, event.type);
  const [loaded, reported, names, found] = await Promise.all([
    deps.contacts.load(contactIdOf(event)),
    source.reportAtOnce && deps.incidents.load(incidentId),
    source.reportAtOnce && readOrganisationNames(deps),
    findAlarm(deps, key, isOver ? clearedAlarm : sameAlarm),
  ]);
  const personFirst = personFirstBecause(occurredAt, at, source.oldAfterMinutes);
  const zone = event.place && { kind: 'zones' as const, field: 'place.zone', name: event.place.zone };
  const zoneUnknown = unknownAmong(names, zone ? [zone] : []).length > 0;
  return { incidentId, key, isOver, personFirst, zoneUnknown, loaded, reported, found };
};
type Context = Awaited<ReturnType<typeof readContext>>;

const linkFor = (
  { at, source, summary, occurredAt }: ReceivedEvent,
  { found, isOver, personFirst }: Context,
): Link | undefined => {
  const incident = found?.incident?.state;
  if (incident === undefined) return undefined;
  const link = { at, by: 'source' as const, summary };
  if (isOver) return joinsAsClearing(incident, occurredAt) ? { ...link, as: 'cleared' } : undefined;
  const rule = { at, isOld: personFirst !== undefined, withinHours: source.repeats?.withinHours };
  return joinsAsRepeat(incident, rule) ? { ...link, as: 'repeat' } : undefined;
};

const joinIncident = (
  deps: DecideEventDeps,
  received: Decided<Contact>,
  { loaded }: Context,
  incident: NonNullable<FoundAlarm['incident']>,
  link: Link,
): Attempt<Contact> => {
  const linking = receiveAndLink(received, incident.state, link);
  if (!linking.ok) return linking;
  const changes = [
    deps.contacts.change(loaded, linking.contact),
    deps.incidents.change(incident, linking.reported, { remembers: false }),
  ];
  return { ok: true, changes, value: linking.contact.state };
};

const openIncident = (
  deps: DecideEventDeps,
  received: Decided<Contact>,
  { loaded, found, incidentId, personFirst, zoneUnknown }: Context,
  { at, facts }: ReceivedEvent,
  reported: NonNullable<Context['reported']>,
  { incidentType, statedOutcome }: ReportAtOnce,
): Attempt<Contact> => {
  if (facts === undefined) return incomplete;
  const reference = deps.newReference();
  const how = { by: 'source', statedOutcome, personFirst, zoneUnknown } as const;
  const command = { incidentId, reference, at, facts: { ...facts, incidentType }, ...how };
  const reporting = receiveAndReport(received, command);
  if (!reporting.ok) return reporting;
  const changes = [
    deps.contacts.change(loaded, reporting.contact),
    deps.incidents.change(reported, reporting.reported),
    ...recordAlarm(deps, found, { incidentId, since: at }),
  ];
  return { ok: true, changes, value: reporting.contact.state };
};

const asNotRelevant = (received: Decided<Contact>): Decided<Contact> => {
  const after: Contact = { ...received.state, class: 'not-relevant' };
  return { ...received, ...decided(after, [...received.events.slice(0, 1), contactUpdated(after)]) };
};

const keepContact = (
  { contacts }: ContactStores,
  received: Decided<Contact>,
  { loaded, isOver }: Context,
): Attempt<Contact> => {
  const contact = isOver ? asNotRelevant(received) : received;
  return { ok: true, changes: [contacts.change(loaded, contact)], value: contact.state };
};

/** What becomes of an event whose contact is received: it joins an incident, opens one or stays a contact. */
export const decideEvent = (
  deps: DecideEventDeps,
  received: Decided<Contact>,
  context: Context,
  event: ReceivedEvent,
): Attempt<Contact> => {
  const { found, reported, isOver } = context;
  const { reportAtOnce } = event.source;
  const link = linkFor(event, context);
  if (link && found?.incident) return joinIncident(deps, received, context, found.incident, link);
  return isOver || reportAtOnce === undefined || reported === undefined
    ? keepContact(deps, received, context)
    : openIncident(deps, received, context, event, reported, reportAtOnce);
};
