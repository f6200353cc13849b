import { DeadlineArmed, DeadlineMet, DeadlineMissed, UserRole, type DeadlineFacts } from '@muster/contracts';
import { earliest, instantOf, plusSeconds, type DeadlineId, type Instant, type NewEvent } from '@muster/core';
import { MOST_ESCALATED_SINGLY } from '../../escalation/domain/escalate-misses.ts';
import { stepFor } from '../../escalation/domain/escalation-step.ts';
import { commitmentInWords, missInWords } from '../../escalation/domain/escalation-words.ts';
import type { DecisionContext, SettledBy } from '../../record/domain/decision-context.ts';
import type { Deadline, IncidentRecord } from '../../record/domain/incident-record.ts';
import {
  append,
  monitoring,
  remainingRows,
  type Line,
  type PendingChanges,
} from '../../record/domain/pending-changes.ts';
import type { DeadlineStatus } from '../../record/domain/status.ts';
import { commitments, type Commitment } from './commitments.ts';

const wholeSecondIn = (at: Instant): Instant => instantOf(Math.floor(Date.parse(at) / 1000) * 1000);

/** The grace for an answer on its way counts from the due time, or from when monitoring learned of the commitment. */
const graceFrom = ({ dueAt, armedAt }: Pick<Deadline, 'dueAt' | 'armedAt'>): Instant =>
  dueAt > armedAt ? dueAt : wholeSecondIn(armedAt);

/** The status of a commitment once every grace that began by `graceEnded` is over. An answer at or before the due time meets it, whenever it becomes known. */
const statusOf = (commitment: Commitment, armedAt: Instant, graceEnded: Instant): DeadlineStatus => {
  const { dueAt, answeredAt, endedAt } = commitment;
  if (answeredAt !== undefined && answeredAt <= dueAt) return 'met';
  if (endedAt !== undefined && endedAt <= dueAt) return 'dropped';
  if (answeredAt !== undefined) return 'missed';
  return graceFrom({ dueAt, armedAt }) <= graceEnded ? 'missed' : 'open';
};

/** A save may come after one that began later: what its own time has not reached does not take a miss back. */
const isMissedAlready = ({ dueAt }: Commitment, before: Deadline | undefined): boolean =>
  before?.status === 'missed' && dueAt <= before.dueAt;

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

/** A further offer that was made before its deadline was armed, as after most declines: nothing to emit. */
const isMetUnarmed = ({ kind, assignmentId, status }: Deadline): boolean =>
  kind === 'dispatched' && assignmentId !== undefined && status === 'met';

const eventsFor = (
  record: IncidentRecord,
  before: Deadline | undefined,
  deadline: Deadline,
  now: Instant,
  by: SettledBy,
): NewEvent[] => {
  if (before === undefined && (deadline.status === 'dropped' || isMetUnarmed(deadline))) return [];
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
    const what = `Deadline met after all: ${commitmentInWords(record, deadline)} came in time, and word of it late.`;
    return [{ ...line, key: `met-${deadlineId}`, what, kind: 'DeadlineMet' }];
  }
  return [];
};

const idOf = (
  { incidentId }: IncidentRecord,
  { kind, assignmentId, actionId }: Commitment,
  { ids }: DecisionContext,
) => ids.deadline(incidentId, kind, assignmentId ?? '', actionId ?? '');

const deadlineByNow = (
  record: IncidentRecord,
  { commitment, before, deadlineId }: Pair,
  now: Instant,
  graceEnded: Instant,
): Deadline => {
  const { kind, assignmentId, actionId, dueAt, answeredAt } = commitment;
  const armedAt = before?.armedAt ?? now;
  const byTime = statusOf(commitment, armedAt, graceEnded);
  const status = byTime === 'open' && isMissedAlready(commitment, before) ? 'missed' : byTime;
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
    missedAt: isNewMiss ? now : before?.missedAt,
    ...(status === 'missed' && tell && { tell }),
  };
};

interface Pair {
  readonly commitment: Commitment;
  readonly before: Deadline | undefined;
  readonly deadlineId: DeadlineId;
}

/** What tells the commitments of an incident apart. */
export const nameOf = ({ kind, assignmentId, actionId }: Commitment | Deadline): string =>
  `${kind} ${assignmentId} ${actionId}`;

const pairsIn = (record: IncidentRecord, context: DecisionContext): Pair[] => {
  const known = new Map(record.deadlines.map((deadline) => [nameOf(deadline), deadline]));
  return commitments(record).map((commitment) => {
    const before = known.get(nameOf(commitment));
    return { commitment, before, deadlineId: before?.deadlineId ?? idOf(record, commitment, context) };
  });
};

const byDue = (one: Pair, other: Pair): number =>
  one.commitment.dueAt < other.commitment.dueAt ? -1 : one.commitment.dueAt > other.commitment.dueAt ? 1 : 0;

/** Room in the same save for the escalation of misses. */
const FOR_ROLES = MOST_ESCALATED_SINGLY * UserRole.options.length;

/** Arms, meets, misses or drops deadlines by the facts and the time, once each and in order; what has no room waits for the next save. */
export const settleDeadlines = (
  pending: PendingChanges,
  context: DecisionContext,
  by: SettledBy,
): PendingChanges => {
  const { record } = pending;
  const { now, graceSeconds } = context;
  const graceEnded = plusSeconds(now, -graceSeconds);
  const pairs = pairsIn(record, context);
  const settled = new Map<DeadlineId, Deadline>();
  const events: NewEvent[] = [];
  const lines: Line[] = [];
  const room = remainingRows(pending) - FOR_ROLES;
  let isBehind = false;
  for (const pair of [...pairs].sort(byDue)) {
    const { before, deadlineId } = pair;
    const deadline = deadlineByNow(record, pair, now, graceEnded);
    const fresh = eventsFor(record, before, deadline, now, by);
    if (fresh.length > 0 && events.length + fresh.length > room) {
      isBehind = true;
      if (before) settled.set(deadlineId, before);
      continue;
    }
    settled.set(deadlineId, deadline);
    events.push(...fresh);
    lines.push(...linesOf(record, before, deadline, now));
  }
  const deadlines = pairs.flatMap(({ deadlineId }) => settled.get(deadlineId) ?? []);
  return append(pending, { record: { ...record, deadlines }, events, lines, isBehind });
};

/** When the record next has something to settle, or undefined. */
export const nextSettlement = ({ deadlines }: IncidentRecord, grace: number): Instant | undefined => {
  const from = earliest(deadlines.filter(({ status }) => status === 'open').map(graceFrom));
  return from && plusSeconds(from, grace);
};
