import { notFound, secondsBetween, toInstant, unchanged, type Decision, type Instant } from '@muster/core';
import type { DecisionContext, SettledBy } from '../../record/domain/decision-context.ts';
import type { IncidentRecord } from '../../record/domain/incident-record.ts';
import { pendingChanges, toDecision } from '../../record/domain/pending-changes.ts';
import { isAwaited, keepClock } from './clock.ts';
import { settle } from './settle.ts';
import { sweepDueAt } from './sweep-time.ts';

/** Seconds after its time before the sweep takes a clock for dead; a live one has ticked by then. */
export const SWEEP_MARGIN_SECONDS = 3;

/** Settles what is due and sets the next clock, when the clock of this number asks. */
export const settleByClock = (
  record: IncidentRecord | undefined,
  clock: number,
  context: DecisionContext,
): Decision<IncidentRecord> => {
  if (!record) return notFound('incident');
  return isAwaited(record, clock)
    ? toDecision(settle(pendingChanges(record), context, 'clock'))
    : unchanged(record);
};

/** The next part of a settlement that one save could not hold. */
export const settleRest = (
  record: IncidentRecord | undefined,
  context: DecisionContext,
  by: SettledBy,
): Decision<IncidentRecord> => {
  if (!record) return notFound('incident');
  if (record.behindSince === undefined) return unchanged(record);
  const pending = pendingChanges(record);
  return toDecision(by === 'clock' ? settle(pending, context, by, keepClock) : settle(pending, context, by));
};

const isOverdue = (at: Instant | undefined, now: Instant): boolean =>
  at !== undefined && secondsBetween(at, now) >= SWEEP_MARGIN_SECONDS;

/** Settles a record past its time as its clock would have, and replaces a dead clock. */
export const settleBySweep = (
  record: IncidentRecord | undefined,
  context: DecisionContext,
): Decision<IncidentRecord> => {
  if (!record) return notFound('incident');
  if (!isOverdue(sweepDueAt(record), context.now)) return unchanged(record);
  const { wakeAt } = record.clock;
  const isDead = isOverdue(wakeAt && toInstant(wakeAt), context.now);
  return toDecision(settle(pendingChanges(record), context, isDead ? 'sweep' : 'event'));
};

/** Milliseconds from a due time to when it was settled. */
export const lateMs = (due: Instant, at: Instant): number => Math.round(secondsBetween(due, at) * 1000);
