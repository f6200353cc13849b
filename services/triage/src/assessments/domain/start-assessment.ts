import { AssessmentStarted, type ProcedureRef } from '@muster/contracts';
import { plusSeconds, type Instant, decided, type Decided as DecidedTo } from '@muster/core';
import { stateOutcome, type Procedure } from '@muster/procedures';
import type { Assessment, Open, Waiting } from './assessment.ts';
import { applyPath } from './apply-path.ts';

/** What an assessment is opened from. */
export type IncidentReport = Omit<Waiting, 'status' | 'waitingSince'>;

/** The procedure in force for an incident's type, with the reference to its exact version. */
export interface ProcedureInForce {
  readonly ref: ProcedureRef;
  readonly procedure: Procedure;
}

const WHY_DECLINED: Readonly<Record<string, string>> = {
  'no-such-outcome': 'The procedure has no such outcome.',
  'source-may-not-state': 'The procedure does not let a source state this outcome.',
};

/** No procedure is in force for the type: the assessment waits, listed, until one is published. */
export const awaitProcedure = (report: IncidentReport, now: Instant): DecidedTo<Assessment> =>
  decided({ ...report, status: 'waiting-for-procedure', waitingSince: now }, []);

/** Opens the assessment, its verdict due from the report on. A trusted source's outcome decides at once. */
export const startAssessment = (
  report: IncidentReport,
  { ref, procedure }: ProcedureInForce,
  now: Instant,
): DecidedTo<Assessment> => {
  const open: Open = {
    ...report,
    status: 'open',
    procedure: ref,
    startedAt: now,
    verdictDueAt: plusSeconds(report.incident.reportedAt, procedure.triage.verdictWithinSeconds),
    path: [],
    moreSteps: 0,
  };
  const started = AssessmentStarted.with({
    incidentId: report.incidentId,
    incidentType: report.incident.incidentType,
    procedure: ref,
    startedAt: now,
    verdictDueAt: open.verdictDueAt,
  });
  const { statedOutcome: outcome, sourceId } = report;
  if (outcome === undefined) return decided(open, [started]);
  const by = { kind: 'source' as const, id: sourceId };
  const taken = stateOutcome(procedure, [], { outcome }, { by, at: now });
  if (taken.ok) return applyPath(open, procedure, taken.path, { by, at: now }, [started]);
  const because = WHY_DECLINED[taken.rule] ?? 'The statement does not fit the procedure.';
  return decided({ ...open, declinedStatement: { outcome, because } }, [started]);
};
