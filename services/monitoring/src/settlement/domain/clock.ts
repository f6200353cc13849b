import { ClockSet } from '@muster/contracts';
import { earliest, roundUpToSecond, toInstant, type Instant, type WholeSecond } from '@muster/core';
import { nextSettlement } from '../../deadlines/domain/deadlines.ts';
import { reminderDueAt } from '../../escalation/domain/unfilled-reminders.ts';
import type { DecisionContext } from '../../record/domain/decision-context.ts';
import type { IncidentRecord } from '../../record/domain/incident-record.ts';
import { append, type PendingChanges } from '../../record/domain/pending-changes.ts';

/** The answer to a clock: wait until a whole second, or stop. */
export type ClockAnswer = { readonly next: 'wait'; readonly wakeAt: WholeSecond } | { readonly next: 'stop' };

/** When the record next needs its clock: at once while part of a settlement remains. */
export const wakeNeededAt = (
  record: IncidentRecord,
  { graceSeconds, now }: Pick<DecisionContext, 'graceSeconds' | 'now'>,
): WholeSecond | undefined => {
  const due = [
    record.behindSince && now,
    nextSettlement(record, graceSeconds),
    reminderDueAt(record, graceSeconds),
  ];
  const settlement = earliest(due.filter((time) => time !== undefined));
  return settlement && roundUpToSecond(settlement);
};

const set = (pending: PendingChanges, wakeAt: WholeSecond): PendingChanges => {
  const { record } = pending;
  const clock = record.clock.number + 1;
  return append(pending, {
    record: { ...record, clock: { number: clock, wakeAt } },
    events: [ClockSet.with({ incidentId: record.incidentId, clock, wakeAt })],
  });
};

/** Sets a newer clock when none runs, or the running one would tick too late. */
export const setClock = (pending: PendingChanges, context: DecisionContext): PendingChanges => {
  const { clock } = pending.record;
  const wakeAt = wakeNeededAt(pending.record, context);
  if (wakeAt === undefined || (clock.wakeAt !== undefined && clock.wakeAt <= wakeAt)) return pending;
  return set(pending, wakeAt);
};

/** After the running clock has ticked: its next time, if there is one. */
export const advanceClock = (pending: PendingChanges, context: DecisionContext): PendingChanges => {
  const wakeAt = wakeNeededAt(pending.record, context);
  const { number } = pending.record.clock;
  return append(pending, { record: { ...pending.record, clock: { number, ...(wakeAt && { wakeAt }) } } });
};

/** After a clock has failed: a new one where one is needed; the old one stops should it ever tick. */
export const replaceClock = (pending: PendingChanges, context: DecisionContext): PendingChanges => {
  const wakeAt = wakeNeededAt(pending.record, context);
  const { number } = pending.record.clock;
  return wakeAt === undefined
    ? append(pending, { record: { ...pending.record, clock: { number } } })
    : set(pending, wakeAt);
};

/** Sets a following clock for the same time, when the running one ends although it is needed. */
export const followClock = (pending: PendingChanges): PendingChanges => {
  const { wakeAt } = pending.record.clock;
  return wakeAt === undefined ? pending : set(pending, wakeAt);
};

/** Whether a clock of this number has something to do now, must wait on, or is not needed any more. */
export const checkClock = (
  { clock }: IncidentRecord,
  number: number,
  now: Instant,
): ClockAnswer | 'settle' => {
  if (clock.wakeAt === undefined || clock.number !== number) return { next: 'stop' };
  return now < toInstant(clock.wakeAt) ? { next: 'wait', wakeAt: clock.wakeAt } : 'settle';
};

export const clockAnswerOf = ({ clock }: IncidentRecord): ClockAnswer =>
  clock.wakeAt === undefined ? { next: 'stop' } : { next: 'wait', wakeAt: clock.wakeAt };
