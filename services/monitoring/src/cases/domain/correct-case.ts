import { CaseCorrected } from '@muster/contracts';
import { plusSeconds, secondsBetween, type Instant } from '@muster/core';
import { judgePath, regrade } from '../../conformance/domain/deviations.ts';
import { handlingDepartures } from '../../conformance/domain/handling-departures.ts';
import { settleDeadlines } from '../../deadlines/domain/deadlines.ts';
import type { DecisionContext } from '../../record/domain/decision-context.ts';
import type { IncidentRecord } from '../../record/domain/incident-record.ts';
import {
  append,
  monitoring,
  pendingChanges,
  type PendingChanges,
} from '../../record/domain/pending-changes.ts';
import { isClosable, summariseCase } from './case-summary.ts';
import { correctionInWords } from './correction-words.ts';

/** More parts than any plan can need. */
const MOST_PARTS = 200;

const isBehind = (pending: PendingChanges): boolean => 'isBehind' in pending && pending.isBehind === true;

/** What follows from late facts, all at once and without any event: nobody is to act on a closed incident. */
const withoutEvents = (
  pending: PendingChanges,
  follow: (pending: PendingChanges) => PendingChanges,
): PendingChanges => {
  const { events } = pending;
  let after = follow(pending);
  for (let part = 1; isBehind(after) && part < MOST_PARTS; part += 1) {
    after = follow(pendingChanges(after.record, { events, lines: after.lines, rows: after.rows }));
  }
  return pendingChanges(after.record, { events, lines: after.lines, rows: after.rows });
};

const withoutPathCheck = (pending: PendingChanges): PendingChanges => {
  const { closure, verdict } = pending.record;
  if (!closure?.lookAt || verdict?.unjudged) return pending;
  const { lookAt, ...rest } = closure;
  return append(pending, { record: { ...pending.record, closure: rest } });
};

/** Corrects a closed case by what came later: judges again, withdraws what proved false, and emits a changed case whole as a new revision. */
export const correctCase = (
  before: IncidentRecord,
  pending: PendingChanges,
  context: DecisionContext,
): PendingChanges => {
  const { closure, incidentId } = pending.record;
  if (!closure) return pending;
  const timed = withoutEvents(pending, (one) =>
    settleDeadlines(one, { ...context, graceSeconds: 0 }, 'event'),
  );
  const judged = withoutEvents(timed, (one) => judgePath(one, context.procedure, context));
  const found = handlingDepartures(judged.record, closure.disposition);
  const graded = withoutPathCheck(regrade(judged, found, context));
  if (!isClosable(before) || !isClosable(graded.record)) return graded;
  const [was, is] = [summariseCase(before, closure.at), summariseCase(graded.record, closure.at)];
  if (JSON.stringify(was) === JSON.stringify(is)) return graded;
  const { now } = context;
  const { disposition, at: closedAt } = closure;
  const revision = (closure.revision ?? 1) + 1;
  const why = correctionInWords(
    pending.lines.map(({ kind }) => kind),
    was,
    is,
  );
  const corrected = { incidentId, disposition, closedAt, revision, correctedAt: now, because: why, case: is };
  return append(graded, {
    record: { ...graded.record, closure: { ...(graded.record.closure ?? closure), revision } },
    events: [CaseCorrected.with(corrected)],
    lines: [
      {
        ...{ key: `corrected-${revision}`, at: now, who: monitoring },
        ...{ what: `Case corrected (revision ${revision}). ${why}`, kind: 'CaseCorrected' },
      },
    ],
  });
};

const CHECK_EACH_SECONDS = 3600;
const CHECK_FOR_SECONDS = 14 * 86_400;

/** When to check whether a closed incident's path can be judged; not once it is, or after two weeks. */
export const nextPathCheckAt = (
  { verdict }: IncidentRecord,
  closedAt: Instant,
  now: Instant,
): Instant | undefined => {
  const next = plusSeconds(now, CHECK_EACH_SECONDS);
  return verdict?.unjudged && secondsBetween(closedAt, next) <= CHECK_FOR_SECONDS ? next : undefined;
};

/** Judges the path of an incident that was closed before its procedure's document arrived. */
export const judgePathLate = (pending: PendingChanges, context: DecisionContext): PendingChanges => {
  const { closure, verdict } = pending.record;
  if (!closure || !verdict?.unjudged) return pending;
  const { record, ...rest } = context.procedure ? correctCase(pending.record, pending, context) : pending;
  const after = record.closure ?? closure;
  return {
    ...rest,
    record: { ...record, closure: { ...after, lookAt: nextPathCheckAt(record, after.at, context.now) } },
  };
};
