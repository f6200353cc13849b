import { type AssignmentId, notFound, type Cause } from '@muster/core';
import { askForBrief } from '../domain/asking-for-brief.ts';
import { within } from './causes.ts';
import { changeTrio, type TrioDeps } from './change-trio.ts';
import type { Taken } from './take-report.ts';

/** Has a brief sent again. The same cause again asks for no second one. */
export const requestBrief = async (
  deps: TrioDeps,
  assignmentId: AssignmentId,
  cause: Cause,
): Promise<Taken> => {
  const { state } = await deps.assignments.load(assignmentId);
  if (state === undefined) return notFound('assignment');
  const taken = await changeTrio(deps, assignmentId, within(cause, state), (trio) =>
    askForBrief(trio, cause.at),
  );
  return taken.ok ? { ok: true, assignment: taken.value } : taken;
};
