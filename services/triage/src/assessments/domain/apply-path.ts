import { IncidentAssessed, IncidentRejected, type PathStep } from '@muster/contracts';
import { type NewEvent, decided, type Decided as DecidedTo } from '@muster/core';
import { finalPath, verdictOf, type Procedure, type Taker, type Verdict } from '@muster/procedures';
import type { Assessment, Open, StoredVerdict } from './assessment.ts';
import { bytesOf, fittingReasons, limitPath, PATH_BYTES } from './limit-path.ts';

const stored = (verdict: Verdict, { by, at }: Taker): StoredVerdict => ({
  outcome: verdict.outcome,
  validity: verdict.validity,
  ...(verdict.respond && { priority: verdict.priority }),
  reasons: [...verdict.reasons],
  method: verdict.method,
  by,
  at,
});

const carried = ({ path, moreSteps }: Open) => {
  const told = bytesOf(path) <= PATH_BYTES ? path : finalPath(path);
  const further = moreSteps + path.length - told.length;
  return { path: [...told], ...(further > 0 && { moreSteps: further }) };
};

const told = (open: Open, verdict: Verdict, { at }: Taker): NewEvent => {
  const { incidentId, incident, procedure } = open;
  const { outcome, method, reasons } = verdict;
  const shared = { incidentId, outcome, method, procedure, reasons: [...reasons], ...carried(open) };
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

/** Open at the next question, or decided. What has no room goes beside, so any step that the procedure allows is saved. */
export const applyPath = (
  open: Open,
  procedure: Procedure,
  path: readonly PathStep[],
  taker: Taker,
  events: readonly NewEvent[] = [],
): DecidedTo<Assessment> => {
  const { beside, ...kept } = limitPath(path, open.moreSteps);
  const { by, at } = taker;
  const moved: Open = { ...open, ...kept, path: [...kept.path], changed: { by, at } };
  const found = verdictOf(procedure, kept.path);
  if (found === undefined) return decided(moved, events, { beside });
  const verdict = { ...found, reasons: fittingReasons(found.reasons) };
  return decided(
    { ...moved, status: 'decided', verdict: stored(verdict, taker) },
    [...events, told(moved, verdict, taker)],
    { beside },
  );
};
