import { type AssignmentId, notFound, type Cause } from '@muster/core';
import { causeInIncident } from '../response/domain/causes.ts';
import { changeAssignment, type AssignmentContextStores } from './change-assignment.ts';
import { askForBrief } from './domain/ask-for-brief.ts';
import type { Recorded } from './record-update.ts';

/** Has a brief sent again. The same cause again asks for no second one. */
export const requestBrief = async (
  deps: AssignmentContextStores,
  assignmentId: AssignmentId,
  cause: Cause,
): Promise<Recorded> => {
  const { state } = await deps.assignments.load(assignmentId);
  if (state === undefined) return notFound('assignment');
  const asked = await changeAssignment(deps, assignmentId, causeInIncident(cause, state), (context) =>
    askForBrief(context, cause.at),
  );
  return asked.ok ? { ok: true, assignment: asked.value } : asked;
};
