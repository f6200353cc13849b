import type { HowKnown } from '@muster/contracts';
import { type AssignmentId, notFound, type Cause } from '@muster/core';
import { causeInIncident } from '../response/domain/causes.ts';
import { changeAssignment, type AssignmentContextStores } from './change-assignment.ts';
import {
  unchangedContext,
  type Known,
  type AssignmentContext,
  type ContextDecision,
} from './domain/assignment-context.ts';
import {
  applyToAssignment,
  applyUpdate,
  changesAssignmentOnly,
  type AssignmentUpdate,
} from './domain/assignment-update.ts';
import { isLateUpdate, recordAfterwards, tookPart, type LateUpdate } from './domain/record-afterwards.ts';
import { recordUpdate, type Recorded } from './record-update.ts';

const applyLateUpdate = (context: AssignmentContext, update: LateUpdate, known: Known): ContextDecision => {
  if (tookPart(context.assignment)) return recordAfterwards(context, update, known);
  if (!changesAssignmentOnly(update)) return applyUpdate(context, update, known);
  const decision = applyToAssignment(context, update, known);
  return decision.ok ? { ...unchangedContext(context), assignment: decision } : decision;
};

/** Records what the control room learnt of a person's work, whether they are still at it or their part is over. */
export const recordControlRoomUpdate = async (
  deps: AssignmentContextStores,
  assignmentId: AssignmentId,
  { update, howKnown }: { update: AssignmentUpdate; howKnown: HowKnown },
  cause: Cause,
): Promise<Recorded> => {
  if (!isLateUpdate(update)) return recordUpdate(deps, assignmentId, { update, howKnown }, cause);
  const { state } = await deps.assignments.load(assignmentId);
  if (state === undefined) return notFound('assignment');
  const known = { now: cause.at, howKnown };
  const recorded = await changeAssignment(deps, assignmentId, causeInIncident(cause, state), (context) =>
    applyLateUpdate(context, update, known),
  );
  return recorded.ok ? { ok: true, assignment: recorded.value } : recorded;
};
