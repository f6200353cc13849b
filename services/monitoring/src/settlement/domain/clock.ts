import { ClockSet } from '@muster/contracts';
import { earliest, plusSeconds, roundUpToSecond, type WholeSecond } from '@muster/core';
import { nextSettlement } from '../../deadlines/domain/deadlines.ts';
import { reminderDueAt } from '../../escalation/domain/unfilled-reminders.ts';
import type { DecisionContext } from '../../record/domain/decision-context.ts';
import type { IncidentRecord } from '../../record/domain/incident-record.ts';
import { append, type PendingChanges } from '../../record/domain/pending-changes.ts';

/** Seconds for which a call continues a settlement that one save could not hold; a clock takes what is left then. */
export const CONTINUE_SECONDS = 4;

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

/** After a clock has asked, or failed: the next one where one is needed. An old one finds a newer number should it ever ask. */
export const replaceClock = (pending: PendingChanges, context: DecisionContext): PendingChanges => {
  const wakeAt = wakeNeededAt(pending.record, context);
  const { number } = pending.record.clock;
  return wakeAt === undefined
    ? append(pending, { record: { ...pending.record, clock: { number } } })
    : set(pending, wakeAt);
};

/** The next clock after the one that asks, which continues with the rest itself; so the next waits until it has ended. */
export const followClock = (pending: PendingChanges, context: DecisionContext): PendingChanges =>
  pending.record.behindSince === undefined
    ? replaceClock(pending, context)
    : set(pending, roundUpToSecond(plusSeconds(context.now, CONTINUE_SECONDS)));

/** Leaves the clock that the first save of this call has set. */
export const keepClock = (pending: PendingChanges): PendingChanges => pending;

/** Whether this clock is the one that the record waits for. One that asks before its time, by its host's own, finds nothing due and is set again. */
export const isAwaited = ({ clock }: IncidentRecord, number: number): boolean =>
  clock.wakeAt !== undefined && clock.number === number;
