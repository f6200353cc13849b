import type { HowKnown } from '@muster/contracts';
import { type AssignmentId, notFound, type Cause, type Refused } from '@muster/core';
import type { Assignment } from '../domain/assignment.ts';
import { applyOwnReport, applyReport, isOwn, type OwnReport, type Report } from '../domain/reports.ts';
import { readerFor } from '../domain/readers.ts';
import type { Known } from '../domain/trio.ts';
import { within } from './causes.ts';
import { changeTrio, type TrioDeps } from './change-trio.ts';
import { persistently } from './persistently.ts';

export type Taken = { readonly ok: true; readonly assignment: Assignment } | Refused;

const takeOwn = async (
  deps: TrioDeps,
  { assignmentId, incidentId }: Assignment,
  { report, known }: { report: OwnReport; known: Known },
  cause: Cause,
): Promise<Taken> => {
  const { state: mobilisation } = await deps.mobilisations.load(incidentId);
  if (mobilisation === undefined) throw new TypeError(`${assignmentId} has lost its mobilisation`);
  const taken = await persistently(() =>
    deps.assignments.decide(assignmentId, cause, (assignment) =>
      assignment ? applyOwnReport({ assignment, mobilisation }, report, known) : notFound('assignment'),
    ),
  );
  return taken.ok ? { ok: true, assignment: taken.state } : taken;
};

/** Takes what a person, or the control room for them, says about an assignment. */
export const takeReport = async (
  deps: TrioDeps,
  assignmentId: AssignmentId,
  { report, howKnown }: { report: Report; howKnown: HowKnown },
  cause: Cause,
): Promise<Taken> => {
  const { state } = await deps.assignments.load(assignmentId);
  if (state === undefined) return notFound('assignment');
  const ours = within(cause, state);
  const known = { now: cause.at, howKnown, reader: readerFor(cause.actor) };
  if (isOwn(report)) return takeOwn(deps, state, { report, known }, ours);
  const taken = await changeTrio(deps, assignmentId, ours, (trio) => applyReport(trio, report, known));
  return taken.ok ? { ok: true, assignment: taken.value } : taken;
};
