import { type AssignmentId, compareCause, notFound, type Cause } from '@muster/core';
import type { TableOutcome, Table } from '@muster/store';
import type { PeopleStores } from '../people/store.ts';
import type { ResponseStores } from '../response/store.ts';
import {
  unchangedContext,
  type AssignmentContext,
  type ContextDecision,
} from './domain/assignment-context.ts';
import type { Assignment } from './domain/assignment.ts';
import { retryOnConflict } from './retry-on-conflict.ts';
import type { AssignmentStores } from './store.ts';

/** The stores of an assignment, its person and its mobilisation, and the table in which they are saved as one. */
export type AssignmentContextStores = AssignmentStores &
  ResponseStores &
  Pick<PeopleStores, 'resources'> & { readonly table: Table };

/** The assignment with its person and mobilisation, as they are now. */
export const loadAssignmentContext = async (
  deps: Omit<AssignmentContextStores, 'table'>,
  assignmentId: AssignmentId,
): Promise<AssignmentContext | undefined> => {
  const loaded = await loadThree(deps, assignmentId);
  return loaded?.context;
};

const loadThree = async (deps: Omit<AssignmentContextStores, 'table'>, assignmentId: AssignmentId) => {
  const assignment = await deps.assignments.load(assignmentId);
  if (assignment.state === undefined) return undefined;
  const [resource, mobilisation] = await Promise.all([
    deps.resources.load(assignment.state.resource.resourceId),
    deps.mobilisations.load(assignment.state.incidentId),
  ]);
  if (resource.state === undefined || mobilisation.state === undefined) {
    throw new TypeError(`${assignmentId} has lost its person or its mobilisation`);
  }
  const context: AssignmentContext = {
    assignment: assignment.state,
    resource: resource.state,
    mobilisation: mobilisation.state,
  };
  return { assignment, resource, mobilisation, context };
};

/** Decides over an assignment, its person and its mobilisation and saves what changed in one transaction. */
export const changeAssignment = async (
  deps: AssignmentContextStores,
  assignmentId: AssignmentId,
  cause: Cause,
  rule: (context: AssignmentContext) => ContextDecision,
): Promise<TableOutcome<Assignment>> =>
  retryOnConflict(() =>
    deps.table.decide(cause, async () => {
      const loaded = await loadThree(deps, assignmentId);
      if (loaded === undefined) return notFound('assignment');
      const isNew = compareCause(loaded.assignment.causes, cause) === 'new';
      const decision = isNew ? rule(loaded.context) : unchangedContext(loaded.context);
      if (!decision.ok) return decision;
      return {
        ok: true,
        changes: [
          deps.assignments.change(loaded.assignment, decision.assignment),
          deps.resources.change(loaded.resource, decision.resource),
          deps.mobilisations.change(loaded.mobilisation, decision.mobilisation),
        ],
        value: decision.assignment.state,
      };
    }),
  );
