import { DeadlineArmed, DeadlineMet, DeadlineMissed, UserRole, type DeadlineFacts } from '@muster/contracts';
import { instantOf, plusSeconds, type DeadlineId, type Instant, type NewEvent } from '@muster/core';
import { missInWords, MOST_TOLD_SINGLY, promiseInWords, stepFor } from './escalation.ts';
import { owed, type Owed } from './owed.ts';
import type { Deadline, IncidentRecord } from './record.ts';
import { and, monitoring, roomIn, type Line, type Said, type SettledBy, type Setting } from './said.ts';
import type { DeadlineStatus } from './status.ts';

const wholeSecondIn = (at: Instant): Instant => instantOf(Math.floor(Date.parse(at) / 1000) * 1000);

/** An answer that is under way may still take the grace: after the due time, and after we learned of the promise. */
export const settlesAt = ({ dueAt, armedAt }: Pick<Deadline, 'dueAt' | 'armedAt'>, grace: number): Instant =>
  plusSeconds(dueAt > armedAt ? dueAt : wholeSecondIn(armedAt), grace);

/** What has become of a promise by now. An answer at or before the due time keeps it, whenever we hear of it. */
const judge = (promise: Owed, armedAt: Instant, { now, graceSeconds }: Setting): DeadlineStatus => {
  const { dueAt, answeredAt, endedAt } = promise;
  if (answeredAt !== undefined && answeredAt <= dueAt) return 'met';
  if (endedAt !== undefined && endedAt <= dueAt) return 'dropped';
  if (answeredAt !== undefined) return 'missed';
  return now >= settlesAt({ dueAt, armedAt }, graceSeconds) ? 'missed' : 'open';
};

const factsOf = ({ incidentId }: IncidentRecord, deadline: Deadline): DeadlineFacts => {
  const { deadlineId, kind, assignmentId, actionId, dueAt } = deadline;
  return { incidentId, deadlineId, kind, assignmentId, actionId, dueAt };
};

const missed = (record: IncidentRecord, deadline: Deadline, now: Instant, settledBy: SettledBy): NewEvent => {
  const step = deadline.answeredAt === undefined ? stepFor(record, deadline.kind) : undefined;
  return DeadlineMissed.with({ ...factsOf(record, deadline), missedAt: now, settledBy, step });
};

const met = (record: IncidentRecord, deadline: Deadline): NewEvent[] =>
  deadline.answeredAt === undefined
    ? []
    : [DeadlineMet.with({ ...factsOf(record, deadline), metAt: deadline.answeredAt })];

/** A further offer that was made before anybody could wait for it, as after most declines: nothing to tell of. */
const isKeptUnseen = ({ kind, assignmentId, status }: Deadline): boolean =>
  kind === 'dispatched' && assignmentId !== undefined && status === 'met';

const news = (
  record: IncidentRecord,
  before: Deadline | undefined,
  deadline: Deadline,
  now: Instant,
  by: SettledBy,
): NewEvent[] => {
  if (before === undefined && (deadline.status === 'dropped' || isKeptUnseen(deadline))) return [];
  const armed = before === undefined ? [DeadlineArmed.with(factsOf(record, deadline))] : [];
  if (before?.status === deadline.status || deadline.status === 'open') return armed;
  if (deadline.status === 'met') return [...armed, ...met(record, deadline)];
  return deadline.status === 'missed' ? [...armed, missed(record, deadline, now, by)] : armed;
};

const linesOf = (
  record: IncidentRecord,
  before: Deadline | undefined,
  deadline: Deadline,
  now: Instant,
): Line[] => {
  const { deadlineId, assignmentId, status } = deadline;
  const line = { at: now, who: monitoring, assignmentId };
  if (status === 'missed' && before?.status !== 'missed') {
    const what = `Deadline missed: ${missInWords(record, deadline)}`;
    return [{ ...line, key: `missed-${deadlineId}`, what, kind: 'DeadlineMissed' }];
  }
  if (status === 'met' && before?.status === 'missed') {
    const what = `Deadline met after all: ${promiseInWords(record, deadline)} came in time, and word of it late.`;
    return [{ ...line, key: `met-${deadlineId}`, what, kind: 'DeadlineMet' }];
  }
  return [];
};

const idOf = ({ incidentId }: IncidentRecord, { kind, assignmentId, actionId }: Owed, { ids }: Setting) =>
  ids.deadline(incidentId, kind, assignmentId ?? '', actionId ?? '');

const standing = (
  record: IncidentRecord,
  { promise, before, deadlineId }: Pair,
  setting: Setting,
): Deadline => {
  const { kind, assignmentId, actionId, dueAt, answeredAt } = promise;
  const armedAt = before?.armedAt ?? setting.now;
  const status = judge(promise, armedAt, setting);
  const isNewMiss = status === 'missed' && before?.status !== 'missed';
  const step = isNewMiss && answeredAt === undefined ? stepFor(record, kind) : undefined;
  const tell = step?.do === 'tell-role' ? step.role : before?.tell;
  return {
    deadlineId,
    kind,
    assignmentId,
    actionId,
    dueAt,
    armedAt,
    status,
    answeredAt,
    missedAt: isNewMiss ? setting.now : before?.missedAt,
    ...(status === 'missed' && tell && { tell }),
  };
};

interface Pair {
  readonly promise: Owed;
  readonly before: Deadline | undefined;
  readonly deadlineId: DeadlineId;
}

const nameOf = ({ kind, assignmentId, actionId }: Owed | Deadline): string =>
  `${kind} ${assignmentId} ${actionId}`;

const pairsIn = (record: IncidentRecord, setting: Setting): Pair[] => {
  const known = new Map(record.deadlines.map((deadline) => [nameOf(deadline), deadline]));
  return owed(record).map((promise) => {
    const before = known.get(nameOf(promise));
    return { promise, before, deadlineId: before?.deadlineId ?? idOf(record, promise, setting) };
  });
};

const byDue = (one: Pair, other: Pair): number =>
  one.promise.dueAt < other.promise.dueAt ? -1 : one.promise.dueAt > other.promise.dueAt ? 1 : 0;

/** Events that misses leave room for in the same save: a role is told of them at once. */
const FOR_ROLES = MOST_TOLD_SINGLY * UserRole.options.length;

/** Arms, meets, misses or drops deadlines by the facts and the time, once each and in order; what has no room waits for the next save. */
export const settleDeadlines = (said: Said, setting: Setting, by: SettledBy): Said => {
  const { record } = said;
  const pairs = pairsIn(record, setting);
  const settled = new Map<DeadlineId, Deadline>();
  const events: NewEvent[] = [];
  const lines: Line[] = [];
  const room = roomIn(said) - FOR_ROLES;
  let isBehind = false;
  for (const pair of [...pairs].sort(byDue)) {
    const { before, deadlineId } = pair;
    const deadline = standing(record, pair, setting);
    const fresh = news(record, before, deadline, setting.now, by);
    if (fresh.length > 0 && events.length + fresh.length > room) {
      isBehind = true;
      if (before) settled.set(deadlineId, before);
      continue;
    }
    settled.set(deadlineId, deadline);
    events.push(...fresh);
    lines.push(...linesOf(record, before, deadline, setting.now));
  }
  const deadlines = pairs.flatMap(({ deadlineId }) => settled.get(deadlineId) ?? []);
  return and(said, { record: { ...record, deadlines }, events, lines, isBehind });
};

/** When the record next has something to settle, or undefined. */
export const nextSettlement = ({ deadlines }: IncidentRecord, grace: number): Instant | undefined =>
  deadlines
    .filter(({ status }) => status === 'open')
    .map((deadline) => settlesAt(deadline, grace))
    .sort()[0];
