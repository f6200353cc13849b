import { type AssignmentId, met, notFound, type Cause } from '@muster/core';
import { type TableOutcome } from '@muster/store';
import type { Stores } from '../deps.ts';
import type { Assignment } from '../domain/assignment.ts';
import { asItStands, type Trio, type TrioDecision } from '../domain/trio.ts';
import { persistently } from './persistently.ts';

export type TrioDeps = Pick<Stores, 'table' | 'mobilisations' | 'resources' | 'assignments'>;

/** The assignment with its person and mobilisation, as they are now. */
export const loadTrio = async (
  deps: Omit<TrioDeps, 'table'>,
  assignmentId: AssignmentId,
): Promise<Trio | undefined> => {
  const loaded = await loadThree(deps, assignmentId);
  return loaded?.trio;
};

const loadThree = async (deps: Omit<TrioDeps, 'table'>, assignmentId: AssignmentId) => {
  const assignment = await deps.assignments.load(assignmentId);
  if (assignment.state === undefined) return undefined;
  const [resource, mobilisation] = await Promise.all([
    deps.resources.load(assignment.state.resource.resourceId),
    deps.mobilisations.load(assignment.state.incidentId),
  ]);
  if (resource.state === undefined || mobilisation.state === undefined) {
    throw new TypeError(`${assignmentId} has lost its person or its mobilisation`);
  }
  const trio: Trio = {
    assignment: assignment.state,
    resource: resource.state,
    mobilisation: mobilisation.state,
  };
  return { assignment, resource, mobilisation, trio };
};

/** Decides over an assignment, its person and its mobilisation and saves what changed in one transaction. */
export const changeTrio = async (
  deps: TrioDeps,
  assignmentId: AssignmentId,
  cause: Cause,
  rule: (trio: Trio) => TrioDecision,
): Promise<TableOutcome<Assignment>> =>
  persistently(() =>
    deps.table.decide(cause, async () => {
      const loaded = await loadThree(deps, assignmentId);
      if (loaded === undefined) return notFound('assignment');
      const isNew = met(loaded.assignment.causes, cause) === 'new';
      const decision = isNew ? rule(loaded.trio) : asItStands(loaded.trio);
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
