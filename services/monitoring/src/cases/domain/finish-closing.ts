import { IncidentClosed } from '@muster/contracts';
import { idInWords } from '@muster/procedures/words';
import { addDeviations, isNotOverridden, judgePath } from '../../conformance/domain/deviations.ts';
import { handlingDepartures } from '../../conformance/domain/handling-departures.ts';
import { settleDeadlines } from '../../deadlines/domain/deadlines.ts';
import type { DecisionContext, SettledBy } from '../../record/domain/decision-context.ts';
import type { Closing } from '../../record/domain/incident-record.ts';
import { append, type PendingChanges } from '../../record/domain/pending-changes.ts';
import { isClosable, summariseCase } from './case-summary.ts';
import { nextPathCheckAt } from './correct-case.ts';
import { openItems } from './open-items.ts';
import { escalateOverride, overrideDeviations } from './override.ts';

/** Emits as much of a closing as one save holds; its last part carries the whole case. What was overridden is a deviation, and a lead is told. */
export const finishClosing = (
  pending: PendingChanges,
  { by, disposition, note, override }: Closing,
  context: DecisionContext,
  settledBy: SettledBy,
): PendingChanges => {
  const { now } = context;
  const timed = settleDeadlines(pending, { ...context, graceSeconds: 0 }, settledBy);
  const current = judgePath(timed, context.procedure, context);
  if (!isClosable(current.record)) return current;
  const { incident, verdict, incidentId } = current.record;
  const items = openItems(current.record, disposition, now);
  const reason = override?.reason ?? '';
  const overrides = override ? overrideDeviations(items, verdict.procedure, reason) : [];
  const handling = handlingDepartures(current.record, disposition).filter(isNotOverridden(overrides));
  const judged = addDeviations(current, [...overrides, ...handling], context);
  if (judged.isBehind || !isClosable(judged.record)) return judged;
  const told = override ? escalateOverride(judged, items, { reason, incident }, context) : judged;
  const summary = summariseCase(judged.record, now);
  const { closing: _, awaited: __, ...record } = judged.record;
  const what =
    note === undefined ? `Closed: ${idInWords(disposition)}.` : `Closed: ${idInWords(disposition)}. ${note}`;
  return append(told, {
    record: {
      ...record,
      closure: { at: now, by, disposition, note, lookAt: nextPathCheckAt(judged.record, now, now) },
    },
    events: [IncidentClosed.with({ incidentId, disposition, closedAt: now, case: summary })],
    lines: [{ key: 'closed', at: now, who: by, what, kind: 'IncidentClosed' }],
  });
};
