import { unknownAmong } from '@muster/contracts';
import { type Instant, decided, invalid, type Decided, type Refused } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import type { Attempt } from '@muster/store';
import { ALL_NAMES } from '@muster/store/known-names';
import { contactUpdated } from '../domain/arrive.ts';
import type { CallerTold } from '../domain/caller.ts';
import type { Contact } from '../domain/contact.ts';
import { oldBecause } from '../domain/happening.ts';
import { receiveAndLink, takesClearing, takesRepeat, type Link } from '../domain/link.ts';
import { clearedAlarm, sameAlarm } from '../domain/open-alarms.ts';
import { alarmKey, isAlarmSource, isCleared } from '../domain/repeats.ts';
import { receiveAndReport, type Facts } from '../domain/report.ts';
import type { ReportAtOnce, Source } from '../domain/source.ts';
import type { Deps } from '../deps.ts';
import { findAlarm, noteAlarm, storedKey, type FoundAlarm } from './open-alarm.ts';

/** What a system says happened. Facts are there when it says what and where. */
export interface SystemEvent {
  readonly source: Source;
  readonly eventId: string;
  /** Of the body: a repetition with another one is counted at the source. */
  readonly bodyHash: string;
  readonly at: Instant;
  readonly requestId: string;
  readonly type: string;
  /** As it was sent, for the key that tells alarms apart. */
  readonly data: unknown;
  readonly place: Facts['place'] | undefined;
  readonly summary: string | undefined;
  readonly occurredAt: Instant | undefined;
  readonly caller: CallerTold;
  readonly facts: Omit<Facts, 'incidentType'> | undefined;
}

const incomplete: Refused = invalid(
  'facts-missing',
  'This source reports at once, so data.summary and data.place must say what happened and where.',
);

const onlyKept = (received: Decided<Contact>, isOver: boolean): Decided<Contact> => {
  if (!isOver) return received;
  const after: Contact = { ...received.state, class: 'not-relevant' };
  return { ...received, ...decided(after, [...received.events.slice(0, 1), contactUpdated(after)]) };
};

const linkFor = (
  { at, source, summary, occurredAt }: SystemEvent,
  found: FoundAlarm | undefined,
  { isOver, isOld }: { readonly isOver: boolean; readonly isOld: boolean },
): Link | undefined => {
  const report = found?.report?.state;
  if (report === undefined) return undefined;
  const said = { at, by: 'source' as const, summary };
  if (isOver) return takesClearing(report, occurredAt) ? { ...said, as: 'cleared' } : undefined;
  const withinHours = source.repeats?.withinHours;
  return takesRepeat(report, { at, isOld, withinHours }) ? { ...said, as: 'repeat' } : undefined;
};

/** An event's contact, the same for each repetition of its webhook. */
export const contactIdOf = ({ source, eventId }: SystemEvent) => derivedId('con', source.sourceId, eventId);

type Keeping = (received: Decided<Contact>) => Promise<Attempt<Contact>> | Attempt<Contact>;

/** What is read before an event is decided. */
export const situationOf = async (deps: Deps, event: SystemEvent) => {
  const { source, occurredAt, at } = event;
  const incidentId = derivedId('inc', contactIdOf(event));
  const isAlarm = isAlarmSource(source);
  const key = storedKey(isAlarm ? alarmKey(source, event) : undefined);
  const isOver = isAlarm && isCleared(source, event.type);
  const [loaded, reported, names, found] = await Promise.all([
    deps.contacts.load(contactIdOf(event)),
    source.reportAtOnce && deps.reports.load(incidentId),
    source.reportAtOnce && deps.knownNames.load(ALL_NAMES),
    findAlarm(deps, key, isOver ? clearedAlarm : sameAlarm),
  ]);
  const personFirst = oldBecause(occurredAt, at, source.oldAfterMinutes);
  const zone = event.place && { kind: 'zones' as const, field: 'place.zone', name: event.place.zone };
  const zoneUnknown = unknownAmong(names?.state, zone ? [zone] : []).length > 0;
  return { incidentId, key, isOver, personFirst, zoneUnknown, loaded, reported, found };
};
type Situation = Awaited<ReturnType<typeof situationOf>>;

const joinIncident =
  (deps: Deps, { loaded }: Situation, report: NonNullable<FoundAlarm['report']>, link: Link): Keeping =>
  (received) => {
    const linking = receiveAndLink(received, report.state, link);
    if (!linking.ok) return linking;
    const changes = [
      deps.contacts.change(loaded, linking.contact),
      deps.reports.change(report, linking.report, { remembers: false }),
    ];
    return { ok: true, changes, value: linking.contact.state };
  };

const openIncident =
  (
    deps: Deps,
    { loaded, found, incidentId, personFirst, zoneUnknown }: Situation,
    { at, facts }: SystemEvent,
    reported: NonNullable<Situation['reported']>,
    { incidentType, statedOutcome }: ReportAtOnce,
  ): Keeping =>
  (received) => {
    if (facts === undefined) return incomplete;
    const reference = deps.newReference();
    const order = {
      incidentId,
      reference,
      at,
      by: 'source',
      statedOutcome,
      personFirst,
      zoneUnknown,
    } as const;
    const reporting = receiveAndReport(received, { ...order, facts: { ...facts, incidentType } });
    if (!reporting.ok) return reporting;
    const changes = [
      deps.contacts.change(loaded, reporting.contact),
      deps.reports.change(reported, reporting.report),
      ...noteAlarm(deps, found, { incidentId, since: at }),
    ];
    return { ok: true, changes, value: reporting.contact.state };
  };

const keepContact =
  (deps: Deps, { loaded, isOver }: Situation): Keeping =>
  (received) => {
    const kept = onlyKept(received, isOver);
    return { ok: true, changes: [deps.contacts.change(loaded, kept)], value: kept.state };
  };

/** What becomes of the event: it joins an incident, opens one or is a contact only. */
export const keepingOf = (deps: Deps, situation: Situation, event: SystemEvent): Keeping => {
  const { found, reported, isOver, personFirst } = situation;
  const { reportAtOnce } = event.source;
  const link = linkFor(event, found, { isOver, isOld: personFirst !== undefined });
  if (link && found?.report) return joinIncident(deps, situation, found.report, link);
  return isOver || reportAtOnce === undefined || reported === undefined
    ? keepContact(deps, situation)
    : openIncident(deps, situation, event, reported, reportAtOnce);
};
