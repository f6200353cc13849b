import { due, type Pause, type Term, type WorkingCalendar } from '@muster/calendar';
import { ComplaintLimitMoved, type ComplaintLimit } from '@muster/contracts';
import type { Instant, NewEvent } from '@muster/core';
import { profiles, type StageClock } from './profiles.ts';
import { stageNumber, type Complaint, type Limit } from './complaint.ts';

const ACKNOWLEDGE = { 1: 'acknowledge', 2: 'acknowledge-second' } as const;
const ANSWER = { 1: 'answer', 2: 'answer-second' } as const;

const limitOf = (
  limit: ComplaintLimit,
  start: Instant,
  term: Term,
  calendar: WorkingCalendar,
  pauses: readonly Pause[] = [],
): Limit => {
  const found = due(start, term, calendar, pauses);
  if (!found) throw new RangeError('a calendar without working days');
  return { limit, start, term, lastDay: found.lastDay, lateFrom: found.lateFrom, moves: [] };
};

export const clockOf = ({ profile }: Pick<Complaint, 'profile'>, stage: 1 | 2): StageClock | undefined =>
  stage === 1 ? profiles[profile].first : profiles[profile].second;

type Pausable = Pick<Complaint, 'profile' | 'first' | 'second'>;

/** The pauses that count for a limit: those that are over, of its stage's answer, where the profile allows any. */
export const pausesOf = ({ profile, first, second }: Pausable, name: ComplaintLimit): readonly Pause[] => {
  if (profiles[profile].mayPause !== true) return [];
  const stage = name === ANSWER[1] ? first : name === ANSWER[2] ? second : undefined;
  return stage?.pauses?.filter(({ to }) => to !== undefined) ?? [];
};

/** The limits that begin as a stage does: those whose start is not its acknowledgement. */
export const limitsAtStart = (
  complaint: Pick<Complaint, 'profile'>,
  stage: 1 | 2,
  start: Instant,
  calendar: WorkingCalendar,
  pauses: readonly Pause[] = [],
): Limit[] => {
  const clock = clockOf(complaint, stage);
  if (!clock) return [];
  const { acknowledge, answer } = clock;
  const answersFromReceipt = answer.from === 'receipt' || acknowledge === undefined;
  return [
    ...(acknowledge ? [limitOf(ACKNOWLEDGE[stage], start, acknowledge, calendar)] : []),
    ...(answersFromReceipt ? [limitOf(ANSWER[stage], start, answer.within, calendar, pauses)] : []),
  ];
};

export const findLimit = ({ limits }: Pick<Complaint, 'limits'>, name: ComplaintLimit): Limit | undefined =>
  limits.find(({ limit }) => limit === name);

export const acknowledgeLimit = (complaint: Complaint, stage: 1 | 2): Limit | undefined =>
  findLimit(complaint, ACKNOWLEDGE[stage]);
export const answerLimit = (complaint: Complaint, stage: 1 | 2): Limit | undefined =>
  findLimit(complaint, ANSWER[stage]);

const replaced = (limits: readonly Limit[], changed: Limit): Limit[] =>
  limits.map((one) => (one.limit === changed.limit ? changed : one));

/** Notes that what a limit asks for was done, unless it was before. */
const meet = (complaint: Complaint, limit: Limit | undefined, at: Instant): Complaint =>
  !limit || limit.metAt !== undefined
    ? complaint
    : { ...complaint, limits: replaced(complaint.limits, { ...limit, metAt: at }) };

/** A stage is acknowledged: its answer is due from then on, where the profile counts so. */
export const meetAcknowledgement = (
  complaint: Complaint,
  stage: 1 | 2,
  at: Instant,
  calendar: WorkingCalendar,
): Complaint => {
  const met = meet(complaint, acknowledgeLimit(complaint, stage), at);
  const answer = clockOf(complaint, stage)?.answer;
  if (answer?.from !== 'acknowledgement' || answerLimit(met, stage)) return met;
  return { ...met, limits: [...met.limits, limitOf(ANSWER[stage], at, answer.within, calendar)] };
};

/** A stage is answered; one that was never acknowledged is so by its answer. */
export const meetAnswer = (complaint: Complaint, stage: 1 | 2, at: Instant): Complaint => {
  const acknowledged = meet(complaint, acknowledgeLimit(complaint, stage), at);
  return meet(acknowledged, answerLimit(acknowledged, stage), at);
};

/** A letter did not go after all: what it met is open again. */
export const reopen = (
  complaint: Complaint,
  names: readonly ComplaintLimit[],
  metAt: Instant,
): Complaint => ({
  ...complaint,
  limits: complaint.limits.map(({ metAt: met, ...open }) =>
    met === metAt && names.includes(open.limit)
      ? open
      : { ...open, ...(met !== undefined && { metAt: met }) },
  ),
});

export const limitNames = (stage: 1 | 2): { acknowledge: ComplaintLimit; answer: ComplaintLimit } => ({
  acknowledge: ACKNOWLEDGE[stage],
  answer: ANSWER[stage],
});

/** A clock that stands still makes nothing late. */
export const isLate = ({ lateFrom, metAt, pausedAt }: Limit, now: Instant): boolean =>
  (metAt ?? pausedAt ?? now) >= lateFrom;

/** What is due next: the open limit that is late first, of those whose clock goes. */
export const nextLimit = ({ limits }: Pick<Complaint, 'limits'>): Limit | undefined =>
  limits
    .filter(({ metAt, pausedAt }) => metAt === undefined && pausedAt === undefined)
    .reduce<Limit | undefined>(
      (first, one) => (first === undefined || one.lateFrom < first.lateFrom ? one : first),
      undefined,
    );

interface Moved {
  readonly complaint: Complaint;
  readonly events: readonly NewEvent[];
}

const moveTo = (
  complaint: Complaint,
  before: Limit,
  after: Limit,
  { why, words, now }: { why: 'extended' | 'calendar-changed' | 'paused'; words: string; now: Instant },
): Moved => {
  const moves = [...before.moves, { from: before.lastDay, to: after.lastDay, why: words, at: now }].slice(
    -20,
  );
  const { complaintId } = complaint;
  const [from, to] = [before.lastDay, after.lastDay];
  return {
    complaint: { ...complaint, limits: replaced(complaint.limits, { ...after, moves }) },
    events: [ComplaintLimitMoved.with({ complaintId, limit: before.limit, from, to, why, movedAt: now })],
  };
};

/** A limit by its term, a calendar and the pauses that are over. */
const countedAs = (complaint: Pausable, before: Limit, calendar: WorkingCalendar): Limit => {
  const { limit, start, term, moves } = before;
  return { ...before, ...limitOf(limit, start, term, calendar, pausesOf(complaint, limit)), moves };
};

/** The clock of the present stage's answer goes on: its last day moves by the days that it stood still. */
export const goOn = (
  complaint: Complaint,
  { because, calendar, now }: { because: string; calendar: WorkingCalendar; now: Instant },
): Moved => {
  const limit = answerLimit(complaint, stageNumber(complaint));
  if (!limit) return { complaint, events: [] };
  const { pausedAt: _, ...going } = limit;
  const after = countedAs(complaint, going, calendar);
  if (after.lastDay === limit.lastDay) {
    return { complaint: { ...complaint, limits: replaced(complaint.limits, after) }, events: [] };
  }
  return moveTo(complaint, limit, after, { why: 'paused', words: `paused: ${because}`, now });
};

/** Puts an answer off by so much more of its own unit. */
export const extendLimit = (
  complaint: Complaint,
  before: Limit,
  {
    count,
    because,
    calendar,
    now,
  }: { count: number; because: string; calendar: WorkingCalendar; now: Instant },
): Moved => {
  const term = { ...before.term, count: before.term.count + count };
  const after = countedAs(complaint, { ...before, term }, calendar);
  return moveTo(complaint, before, after, { why: 'extended', words: `extended: ${because}`, now });
};

/** Counts by the calendar as it is now what is open and not late. What is late stays late. */
export const countAgain = (complaint: Complaint, calendar: WorkingCalendar, now: Instant): Moved => {
  let moved: Moved = { complaint, events: [] };
  for (const before of complaint.limits) {
    if (before.metAt !== undefined || before.pausedAt !== undefined || isLate(before, now)) continue;
    const after = countedAs(complaint, before, calendar);
    if (after.lateFrom === before.lateFrom) continue;
    const next = moveTo(moved.complaint, before, after, {
      why: 'calendar-changed',
      words: 'the calendar changed',
      now,
    });
    moved = { complaint: next.complaint, events: [...moved.events, ...next.events] };
  }
  return moved;
};
