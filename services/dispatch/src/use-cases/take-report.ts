import type { AssignmentId, HowKnown } from '@muster/contracts';
import { notFound, type Cause, type TableOutcome } from '@muster/store';
import type { Assignment } from '../domain/assignment.ts';
import { applyReport, type Report } from '../domain/reports.ts';
import { within } from './causes.ts';
import { changeTrio, type TrioDeps } from './change-trio.ts';

/** Takes what a person, or the control room for them, says about an assignment. */
export const takeReport =
  (deps: TrioDeps) =>
  async (
    assignmentId: AssignmentId,
    { report, howKnown }: { report: Report; howKnown: HowKnown },
    cause: Cause,
  ): Promise<TableOutcome<Assignment>> => {
    const { state } = await deps.assignments.load(assignmentId);
    if (state === undefined) return notFound('assignment');
    return changeTrio(deps)(assignmentId, within(cause, state), (trio) =>
      applyReport(trio, report, { now: cause.at, howKnown }),
    );
  };
