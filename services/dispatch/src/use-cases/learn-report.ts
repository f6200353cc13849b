import type { HowKnown } from '@muster/contracts';
import { type AssignmentId, notFound, type Cause } from '@muster/core';
import { isAfterwards, recordAfterwards, tookPart, type Afterwards } from '../domain/recording-afterwards.ts';
import { applyOwnReport, applyReport, isOwn, type Report } from '../domain/reports.ts';
import { asItStands, type Known, type Trio, type TrioDecision } from '../domain/trio.ts';
import { within } from './causes.ts';
import { changeTrio, type TrioDeps } from './change-trio.ts';
import { takeReport, type Taken } from './take-report.ts';

const learn = (trio: Trio, report: Afterwards, known: Known): TrioDecision => {
  if (tookPart(trio.assignment)) return recordAfterwards(trio, report, known);
  if (!isOwn(report)) return applyReport(trio, report, known);
  const decision = applyOwnReport(trio, report, known);
  return decision.ok ? { ...asItStands(trio), assignment: decision } : decision;
};

/** Takes what the control room learnt of a person's work, whether they are still at it or their part is over. */
export const learnReport = async (
  deps: TrioDeps,
  assignmentId: AssignmentId,
  { report, howKnown }: { report: Report; howKnown: HowKnown },
  cause: Cause,
): Promise<Taken> => {
  if (!isAfterwards(report)) return takeReport(deps, assignmentId, { report, howKnown }, cause);
  const { state } = await deps.assignments.load(assignmentId);
  if (state === undefined) return notFound('assignment');
  const known = { now: cause.at, howKnown };
  const learnt = await changeTrio(deps, assignmentId, within(cause, state), (trio) =>
    learn(trio, report, known),
  );
  return learnt.ok ? { ok: true, assignment: learnt.value } : learnt;
};
