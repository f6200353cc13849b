import { judgePathLate } from '../../cases/domain/correct-case.ts';
import { finishClosing } from '../../cases/domain/finish-closing.ts';
import { addDeviations, judgePath } from '../../conformance/domain/deviations.ts';
import { handlingDepartures } from '../../conformance/domain/handling-departures.ts';
import { settleDeadlines } from '../../deadlines/domain/deadlines.ts';
import { escalateMisses } from '../../escalation/domain/escalate-misses.ts';
import { escalateMissing } from '../../escalation/domain/escalate-missing.ts';
import { remindOfUnfilled } from '../../escalation/domain/unfilled-reminders.ts';
import type { DecisionContext, SettledBy } from '../../record/domain/decision-context.ts';
import { append, type PendingChanges } from '../../record/domain/pending-changes.ts';
import { followClock, replaceClock, setClock } from './clock.ts';

type ClockRule = (pending: PendingChanges, context: DecisionContext) => PendingChanges;

const clockFor: Readonly<Record<SettledBy, ClockRule>> = {
  event: setClock,
  clock: followClock,
  sweep: replaceClock,
};

/** Notes since when part of what is due has had no room in a save; the clock continues with it at once. */
const noteBehind = (pending: PendingChanges, { now }: DecisionContext): PendingChanges => {
  const { behindSince, ...record } = pending.record;
  return append(pending, {
    record: { ...record, ...(pending.isBehind && { behindSince: behindSince ?? now }) },
  });
};

const settleWhatIsDue = (
  pending: PendingChanges,
  context: DecisionContext,
  by: SettledBy,
): PendingChanges => {
  const withDeadlines = escalateMisses(
    remindOfUnfilled(settleDeadlines(pending, context, by), context),
    context,
  );
  const judged = judgePath(withDeadlines, context.procedure, context);
  const graded = addDeviations(judged, handlingDepartures(judged.record), context);
  return escalateMissing(graded, context);
};

/** Brings the record up to date: emits what follows from facts and time, oldest first, as much as a save holds. Of a closed incident only its case is corrected. */
export const settle = (
  pending: PendingChanges,
  context: DecisionContext,
  by: SettledBy,
  clock: ClockRule = clockFor[by],
): PendingChanges => {
  if (pending.record.closure) return clock(judgePathLate(pending, context), context);
  const settled = pending.record.closing
    ? finishClosing(pending, pending.record.closing, context, by)
    : settleWhatIsDue(pending, context, by);
  return clock(noteBehind(settled, context), context);
};
