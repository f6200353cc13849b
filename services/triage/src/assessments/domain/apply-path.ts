import { IncidentAssessed, IncidentRejected, type PathStep } from '@muster/contracts';
import { type NewEvent, decided, type Decided as DecidedTo } from '@muster/core';
import { finalPath, verdictOf, type Procedure, type Taker, type Verdict } from '@muster/procedures';
import type { Assessment, Open, StoredVerdict } from './assessment.ts';
import { bytesOf, limitReasons, limitPath, PATH_BYTES } from './limit-path.ts';

const toStored = (verdict: Verdict, { by, at }: Taker): StoredVerdict => ({
  outcome: verdict.outcome,
  validity: verdict.validity,
  ...(verdict.respond && { priority: verdict.priority }),
  reasons: [...verdict.reasons],
  method: verdict.method,
  by,
  at,
});

const pathInEvent = ({ path, moreSteps }: Open) => {
  const included = bytesOf(path) <= PATH_BYTES ? path : finalPath(path);
  const further = moreSteps + path.length - included.length;
  return { path: [...included], ...(further > 0 && { moreSteps: further }) };
};

const verdictEvent = (open: Open, verdict: Verdict, { at }: Taker): NewEvent => {
  const { incidentId, incident, procedure } = open;
  const { outcome, method, reasons } = verdict;
  const shared = { incidentId, outcome, method, procedure, reasons: [...reasons], ...pathInEvent(open) };
  return verdict.respond
    ? IncidentAssessed.with({
        ...shared,
        incident,
        validity: verdict.validity,
        priority: verdict.priority,
        plan: verdict.plan,
        assessedAt: at,
      })
    : IncidentRejected.with({ ...shared, validity: verdict.validity, rejectedAt: at });
};

/** Open at the next question, or decided. What does not fit becomes child rows, so any step that the procedure allows is saved. */
export const applyPath = (
  open: Open,
  procedure: Procedure,
  path: readonly PathStep[],
  taker: Taker,
  events: readonly NewEvent[] = [],
): DecidedTo<Assessment> => {
  const { childRows, ...limited } = limitPath(path, open.moreSteps);
  const { by, at } = taker;
  const moved: Open = { ...open, ...limited, path: [...limited.path], changed: { by, at } };
  const found = verdictOf(procedure, limited.path);
  if (found === undefined) return decided(moved, events, { childRows });
  const verdict = { ...found, reasons: limitReasons(found.reasons) };
  return decided(
    { ...moved, status: 'decided', verdict: toStored(verdict, taker) },
    [...events, verdictEvent(moved, verdict, taker)],
    { childRows },
  );
};
