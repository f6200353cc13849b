import { DeadlineMissed, DeadlinesSettled, UserRole, type SettledDeadline } from '@muster/contracts';
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

const factsOf = ({ deadlineId, kind, assignmentId, actionId, dueAt }: Deadline): SettledDeadline => ({
  deadlineId,
  kind,
  assignmentId,
  actionId,
  dueAt,
});

/** What a save says of deadlines. A miss is an event of its own, since dispatch takes it. */
interface News {
  readonly armed: readonly SettledDeadline[];
  readonly met: readonly (SettledDeadline & { readonly metAt: Instant })[];
  readonly missed: readonly NewEvent[];
}
const nothing: News = { armed: [], met: [], missed: [] };

const sizeOf = ({ armed, met, missed }: News): number => armed.length + met.length + missed.length;

const missed = (record: IncidentRecord, deadline: Deadline, now: Instant, settledBy: SettledBy): NewEvent => {
  const step = deadline.answeredAt === undefined ? stepFor(record, deadline.kind) : undefined;
  return DeadlineMissed.with({
    incidentId: record.incidentId,
    ...factsOf(deadline),
    missedAt: now,
    settledBy,
    step,
  });
};

const met = (deadline: Deadline): News['met'] =>
  deadline.answeredAt === undefined ? [] : [{ ...factsOf(deadline), metAt: deadline.answeredAt }];

/** A further offer that was made before its deadline was armed, as after most declines: nothing to emit. */
const isMetUnarmed = ({ kind, assignmentId, status }: Deadline): boolean =>
  kind === 'dispatched' && assignmentId !== undefined && status === 'met';

const newsOf = (
  record: IncidentRecord,
  before: Deadline | undefined,
  deadline: Deadline,
  now: Instant,
  by: SettledBy,
): News => {
  if (before === undefined && (deadline.status === 'dropped' || isMetUnarmed(deadline))) return nothing;
  const news = { ...nothing, armed: before === undefined ? [factsOf(deadline)] : [] };
  if (before?.status === deadline.status) return news;
  if (deadline.status === 'met') return { ...news, met: met(deadline) };
  return deadline.status === 'missed' ? { ...news, missed: [missed(record, deadline, now, by)] } : news;
};

const eventsOf = ({ incidentId }: IncidentRecord, all: readonly News[]): NewEvent[] => {
  const [armed, kept] = [all.flatMap((news) => news.armed), all.flatMap((news) => news.met)];
  const settled = {
    incidentId,
    ...(armed.length > 0 && { armed }),
    ...(kept.length > 0 && { met: kept }),
  };
  return [
    ...(armed.length + kept.length > 0 ? [DeadlinesSettled.with(settled)] : []),
    ...all.flatMap((news) => news.missed),
  ];
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
  const all: News[] = [];
  const lines: Line[] = [];
  const room = remainingRows(pending) - FOR_ROLES;
  let [said, isBehind] = [0, false];
  for (const pair of [...pairs].sort(byDue)) {
    const { before, deadlineId } = pair;
    const deadline = deadlineByNow(record, pair, now, graceEnded);
    const news = newsOf(record, before, deadline, now, by);
    const size = sizeOf(news);
    if (size > 0 && said + size > room) {
      isBehind = true;
      if (before) settled.set(deadlineId, before);
      continue;
    }
    settled.set(deadlineId, deadline);
    all.push(news);
    said += size;
    lines.push(...linesOf(record, before, deadline, now));
  }
  const deadlines = pairs.flatMap(({ deadlineId }) => settled.get(deadlineId) ?? []);
  return append(pending, {
    record: { ...record, deadlines },
    events: eventsOf(record, all),
    lines,
    isBehind,
  });
};

/** When the record next has something to settle, or undefined. */
export const nextSettlement = ({ deadlines }: IncidentRecord, grace: number): Instant | undefined => {
  const from = earliest(deadlines.filter(({ status }) => status === 'open').map(graceFrom));
  return from && plusSeconds(from, grace);
};
