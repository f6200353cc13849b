import {
  refuse,
  secondsBetween,
  toInstant,
  type Actor,
  type Instant,
  type Refusal,
  type Refused,
} from '@muster/core';
import { actionsInWords, awaitedInWords, type OpenItems } from '../../cases/domain/open-items.ts';
import { LOST_AFTER_SECONDS } from '../../escalation/domain/escalate-missing.ts';
import type { IncidentRecord } from '../../record/domain/incident-record.ts';

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

/** Refuses a closing with open items; a lead may override that with a reason. */
export const refusalForOpenItems = (
  { awaited, actions, isPathUnjudged }: OpenItems,
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

/** Refuses what was done already, with who did it and when. */
export const alreadyDone = (what: 'closed' | 'resolved', { by, at }: { by: Actor; at: Instant }): Refused =>
  refuse(`already-${what}`, `It was ${what} at ${at} by ${by.id}.`, { by: by.id, at });

/** Refuses what no reason can override: an incident that is closed already, not resolved, or incomplete. */
export const refusalToClose = (record: IncidentRecord): Refused | undefined => {
  const { closure, closing, resolution, verdict, report } = record;
  if (closure) return alreadyDone('closed', closure);
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
