import { type Disposition } from '@muster/contracts';
import {
  secondsBetween,
  toInstant,
  type Actor,
  type AssignmentId,
  type Instant,
  refuse,
  type Refusal,
  type Refused,
} from '@muster/core';
import { plain } from '@muster/procedures/words';
import { asksForNoWork } from './dispositions.ts';
import { heldPlaces, unanswered, wasThere, type Held } from './holders.ts';
import { eventsAwaited, LOST_AFTER_SECONDS, type AwaitedEvents } from './missing.ts';
import { atMost } from './listing.ts';
import type { IncidentRecord } from './record.ts';

/** A mandatory action without a result. Without `assignmentId` nobody has taken on the role that owes it. */
export interface OpenAction {
  readonly role: string;
  readonly actionId: string;
  readonly title: string;
  readonly assignmentId?: AssignmentId;
  readonly who?: string;
  readonly dueAt?: Instant | undefined;
}

/** The places whose last holders owe their actions: all of them, or of a needless response those who were there. */
export const owingPlaces = (record: IncidentRecord, disposition?: Disposition): readonly Held[] =>
  heldPlaces(record).filter(({ holder }) => !asksForNoWork(disposition) || wasThere(holder));

const ofPlace = ({ deadlines }: IncidentRecord, place: Held): OpenAction[] => {
  const { assignmentId, role, resource } = place.holder;
  const own = deadlines.filter((deadline) => deadline.assignmentId === assignmentId);
  return unanswered(place)
    .filter(({ mandatory }) => mandatory)
    .map(({ id, title }) => {
      const due = own.find(({ actionId }) => actionId === id);
      return { role, actionId: id, title, assignmentId, who: resource.name, dueAt: due?.dueAt };
    });
};

/** The mandatory actions without a result: of each place's last holder, and of roles that nobody took on. */
export const openMandatoryActions = (
  record: IncidentRecord,
  disposition?: Disposition,
): readonly OpenAction[] => {
  const ofPeople = owingPlaces(record, disposition).flatMap((place) => ofPlace(record, place));
  if (asksForNoWork(disposition)) return ofPeople;
  const taken = new Set(heldPlaces(record).map(({ holder }) => holder.role));
  return [...ofPeople, ...(record.plan?.mandatory ?? []).filter(({ role }) => !taken.has(role))];
};

/** What a closing finds open although the response is over. */
export interface OpenGates {
  readonly actions: readonly OpenAction[];
  readonly awaited: readonly AwaitedEvents[];
  readonly isPathUnjudged: boolean;
}

export const openGates = (record: IncidentRecord, disposition: Disposition, now: Instant): OpenGates => ({
  actions: openMandatoryActions(record, disposition),
  awaited: eventsAwaited(record, now),
  isPathUnjudged: record.verdict?.unjudged !== undefined,
});

/** Characters of the longest refusal: some forty actions; `details` name what is beyond. */
const MOST_CHARACTERS = 4000;

const actionInWords = ({ title, who, role, dueAt }: OpenAction): string => {
  const whose = who ?? `nobody took on ${plain(role)}`;
  return `“${title}” (${whose}${dueAt === undefined ? '' : `, due ${dueAt}`})`;
};

const ended = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

/** Every open action in so many characters, each with whose it is and until when, then the number of the rest. */
export const actionsInWords = (actions: readonly OpenAction[], characters = MOST_CHARACTERS): string => {
  const count = actions.length === 1 ? 'A mandatory action has' : `${actions.length} mandatory actions have`;
  return ended(atMost(`${count} no result:`, actions.map(actionInWords), '; ', characters - 1));
};

export const awaitedInWords = (awaited: readonly AwaitedEvents[], characters = MOST_CHARACTERS): string => {
  const head = 'The record is known to be incomplete; still awaited:';
  const what = awaited.map((one) => one.what);
  return ended(atMost(head, what, '; ', characters - 1));
};

const isFresh = (since: Instant, now: Instant): boolean => secondsBetween(since, now) < LOST_AFTER_SECONDS;

const ON_ITS_WAY = 'What is missing usually comes within seconds: try again in a few seconds.';

/** Whether a closing was refused only for events that may have overtaken each other: moments later it may pass. */
export const isOnItsWay = ({ rule, details = [] }: Refusal, now: Instant): boolean =>
  rule === 'record-incomplete' && details.every(({ since = '' }) => isFresh(toInstant(since), now));

const present = (fields: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value]] : [])));

const refusedFor = (
  rule: string,
  because: string,
  details: readonly Readonly<Record<string, string | undefined>>[],
): Refused => {
  const all = details.map(present);
  return refuse(rule, because, all[0], all);
};

/** What holds the closing up although the response is over; a lead may override it with a reason. */
export const closingGate = (
  { awaited, actions, isPathUnjudged }: OpenGates,
  now: Instant,
): Refused | undefined => {
  if (awaited.length > 0) {
    const details = awaited.map(({ what, kind, id, from, to, since }) => ({
      what,
      aggregate: `${kind}#${id}`,
      events: from === to ? String(from) : `${from} to ${to}`,
      since,
    }));
    const soon = awaited.every(({ since }) => isFresh(since, now)) ? ` ${ON_ITS_WAY}` : '';
    return refusedFor('record-incomplete', `${awaitedInWords(awaited)}${soon}`, details);
  }
  if (actions.length > 0) {
    const details = actions.map(({ actionId, title, role, assignmentId, who, dueAt }) => ({
      ...{ actionId, title, role, assignmentId, who, dueAt },
    }));
    return refusedFor('mandatory-action-open', actionsInWords(actions), details);
  }
  if (!isPathUnjudged) return undefined;
  const because = 'The path cannot be judged yet: the document of its procedure version has not arrived.';
  return refuse('path-not-judged', because);
};

/** Refuses what somebody has done already, saying who and when. */
export const doneAlready = (what: 'closed' | 'resolved', { by, at }: { by: Actor; at: Instant }): Refused =>
  refuse(`already-${what}`, `It was ${what} at ${at} by ${by.id}.`, { by: by.id, at });

/** What no reason can override: an incident that is closed already, not over yet, or not known whole. */
export const closingBar = (record: IncidentRecord): Refused | undefined => {
  const { closure, closing, resolution, verdict, report } = record;
  if (closure) return doneAlready('closed', closure);
  if (closing) {
    const { by } = closing;
    return refuse('already-closed', `It is being closed already, by ${by.id}.`, {
      by: by.id,
      at: closing.at,
    });
  }
  const isRejected = verdict !== undefined && !verdict.respond;
  if (!resolution && !isRejected) return refuse('not-resolved', 'Resolve the incident before you close it.');
  if (!report) return refuse('report-missing', 'The report of this incident has not arrived here yet.');
  return undefined;
};
