import { IncidentAssessed, IncidentRejected, type NewEvent, type PathStep } from '@muster/contracts';
import { verdictOf, type Procedure, type Taker, type Verdict } from '@muster/procedures';
import { decided, type Decided as DecidedTo } from '@muster/store/decision';
import type { Assessment, Open, StoredVerdict } from './assessment.ts';

const stored = (verdict: Verdict, { by, at }: Taker): StoredVerdict => ({
  outcome: verdict.outcome,
  validity: verdict.validity,
  ...(verdict.respond && { priority: verdict.priority }),
  reasons: [...verdict.reasons],
  method: verdict.method,
  by,
  at,
});

const told = (open: Open, path: readonly PathStep[], verdict: Verdict, { at }: Taker): NewEvent => {
  const { incidentId, incident, procedure } = open;
  const { outcome, method, reasons } = verdict;
  const shared = { incidentId, outcome, method, procedure, reasons: [...reasons], path: [...path] };
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

/** The assessment on a new path: open at the next question, or decided with the verdict said after the given events. */
export const withPath = (
  open: Open,
  procedure: Procedure,
  path: readonly PathStep[],
  taker: Taker,
  events: readonly NewEvent[] = [],
): DecidedTo<Assessment> => {
  const verdict = verdictOf(procedure, path);
  const moved = { ...open, path: [...path] };
  if (verdict === undefined) return decided(moved, events);
  return decided({ ...moved, status: 'decided', verdict: stored(verdict, taker) }, [
    ...events,
    told(open, path, verdict, taker),
  ]);
};
