import type { Instant } from '@muster/core';
import type { Change } from '@muster/store';
import { heldFrom, type Resource } from '../people/domain/resource.ts';
import { causeInIncident } from '../response/domain/causes.ts';
import type { Mobilisation, Origin } from '../response/domain/mobilisation.ts';
import type { AssignmentContextStores } from './change-assignment.ts';
import { endAssignment } from './domain/progress-assignment.ts';

export interface LeftExercise {
  readonly person: Resource | undefined;
  /** Ends the person's part of the exercise in the transaction that reserves them, or there is neither. */
  readonly changes: readonly Change[];
}

const inExercise =
  (origin: Origin) =>
  ({ causes, writes }: Change): Change => ({
    causes,
    writes: (cause) => writes(causeInIncident(cause, origin)),
  });

/** The person as a real incident finds them: whoever is at an exercise leaves it. */
export const leaveExercise = async (
  { assignments, mobilisations }: Pick<AssignmentContextStores, 'assignments' | 'mobilisations'>,
  needed: Mobilisation | undefined,
  person: Resource | undefined,
  now: Instant,
): Promise<LeftExercise> => {
  const asIs = { person, changes: [] };
  if (needed?.status !== 'open' || person === undefined || !('held' in person.duty)) return asIs;
  if (heldFrom(person, needed)) return asIs;
  const { assignmentId, incidentId } = person.duty.held;
  const [part, exercise] = await Promise.all([
    assignments.load(assignmentId),
    mobilisations.load(incidentId),
  ]);
  if (part.state === undefined || exercise.state === undefined) return asIs;
  const context = { assignment: part.state, resource: person, mobilisation: exercise.state };
  const ending = endAssignment(context, {
    ...{ now, howKnown: 'supervisor', how: 'released' },
    reason: `Needed for incident ${needed.facts.reference}, which is real.`,
  });
  if (!ending.ok) return asIs;
  const changes = [
    assignments.change(part, ending.assignment),
    mobilisations.change(exercise, ending.mobilisation),
  ];
  return { person: ending.resource.state, changes: changes.map(inExercise(part.state)) };
};
