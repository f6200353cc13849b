import type { HowKnown, NotificationChannel } from '@muster/contracts';
import { type AssignmentId, notFound, type Cause, type Refused } from '@muster/core';
import { causeInIncident } from '../response/domain/causes.ts';
import { changeAssignment, type AssignmentContextStores } from './change-assignment.ts';
import type { Known } from './domain/assignment-context.ts';
import {
  applyToAssignment,
  applyUpdate,
  changesAssignmentOnly,
  type AssignmentOnlyUpdate,
  type AssignmentUpdate,
} from './domain/assignment-update.ts';
import type { Assignment } from './domain/assignment.ts';
import { readerFor } from './domain/reader.ts';
import { retryOnConflict } from './retry-on-conflict.ts';

/** What is said about an assignment, how it is known, and by which channel a person said it, where that is not a page. */
export interface ReportedUpdate {
  readonly update: AssignmentUpdate;
  readonly howKnown: HowKnown;
  readonly answeredBy?: NotificationChannel;
}

export type Recorded = { readonly ok: true; readonly assignment: Assignment } | Refused;

const recordOnAssignment = async (
  deps: AssignmentContextStores,
  { assignmentId, incidentId }: Assignment,
  { update, known }: { update: AssignmentOnlyUpdate; known: Known },
  cause: Cause,
): Promise<Recorded> => {
  const { state: mobilisation } = await deps.mobilisations.load(incidentId);
  if (mobilisation === undefined) throw new TypeError(`${assignmentId} has lost its mobilisation`);
  const recorded = await retryOnConflict(() =>
    deps.assignments.decide(assignmentId, cause, (assignment) =>
      assignment ? applyToAssignment({ assignment, mobilisation }, update, known) : notFound('assignment'),
    ),
  );
  return recorded.ok ? { ok: true, assignment: recorded.state } : recorded;
};

/** Records what a person, or the control room for them, says about an assignment. */
export const recordUpdate = async (
  deps: AssignmentContextStores,
  assignmentId: AssignmentId,
  { update, howKnown, answeredBy }: ReportedUpdate,
  cause: Cause,
): Promise<Recorded> => {
  const { state } = await deps.assignments.load(assignmentId);
  if (state === undefined) return notFound('assignment');
  const ours = causeInIncident(cause, state);
  const known = { now: cause.at, howKnown, reader: readerFor(cause.actor), answeredBy };
  if (changesAssignmentOnly(update)) return recordOnAssignment(deps, state, { update, known }, ours);
  const recorded = await changeAssignment(deps, assignmentId, ours, (context) =>
    applyUpdate(context, update, known),
  );
  return recorded.ok ? { ok: true, assignment: recorded.value } : recorded;
};
