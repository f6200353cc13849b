import {
  type AssignmentId,
  type IncidentId,
  type ResourceId,
  compareCause,
  notFound,
  unchanged,
  type Cause,
} from '@muster/core';
import { keyReused, type Loaded, type TableOutcome } from '@muster/store';
import type { Mobilisation } from '../response/domain/mobilisation.ts';
import { isHeld } from '../response/domain/places.ts';
import type { AssignmentContextStores } from './change-assignment.ts';
import type { Assignment } from './domain/assignment.ts';
import { reserve, type Order } from './domain/reservation.ts';
import { takeOverActions } from './domain/take-over-actions.ts';
import { assignmentIdOf } from './list-assignments.ts';
import { retryOnConflict } from './retry-on-conflict.ts';
import { leaveExercise } from './leave-exercise.ts';

export interface PlaceOrder extends Omit<Order, 'assignmentId' | 'now'> {
  readonly incidentId: IncidentId;
  readonly resourceId: ResourceId;
}

/** An aggregate that nothing is known of: saving it fails if it is there. */
export const notThereYet = (id: string): Loaded<never> => ({
  id,
  version: 0,
  sequence: 0,
  state: undefined,
  causes: [],
});

const madeFor = (
  state: Mobilisation | undefined,
  { role, resourceId }: PlaceOrder,
): AssignmentId | undefined => {
  if (state === undefined || state.status === 'never-opened') return undefined;
  const offers = [...state.tried, ...state.places.filter(isHeld)];
  return offers.findLast((offer) => offer.role === role && offer.resource.resourceId === resourceId)
    ?.assignmentId;
};

/** Reserves one person for one place in one transaction. The same cause again answers with the assignment it made. */
export const offerPlace = async (
  deps: AssignmentContextStores,
  order: PlaceOrder,
  cause: Cause,
): Promise<TableOutcome<Assignment>> =>
  retryOnConflict(() =>
    deps.table.decide(cause, async () => {
      const [mobilisation, resource] = await Promise.all([
        deps.mobilisations.load(order.incidentId),
        deps.resources.load(order.resourceId),
      ]);
      const before = compareCause(mobilisation.causes, cause);
      if (before === 'other-body') return keyReused;
      if (before === 'same' && mobilisation.state) {
        const { state } = await deps.assignments.load(madeFor(mobilisation.state, order) ?? '');
        if (state === undefined) return notFound('assignment');
        return {
          ok: true,
          changes: [deps.mobilisations.change(mobilisation, unchanged(mobilisation.state))],
          value: state,
        };
      }
      const left = await leaveExercise(deps, mobilisation.state, resource.state, cause.at);
      const found = { mobilisation: mobilisation.state, resource: left.person };
      const offerCount =
        found.mobilisation && 'offerCount' in found.mobilisation ? found.mobilisation.offerCount : 0;
      const assignmentId = assignmentIdOf(order.incidentId, offerCount + 1);
      const reserved = reserve(found, { ...order, assignmentId, now: cause.at });
      if (!reserved.ok) return reserved;
      const { insteadOf } = reserved.assignment.state;
      const earlier = insteadOf && (await deps.assignments.load(insteadOf)).state;
      const offer = takeOverActions(reserved.assignment, earlier);
      return {
        ok: true,
        changes: [
          deps.mobilisations.change(mobilisation, reserved.mobilisation),
          deps.resources.change(resource, reserved.resource),
          deps.assignments.change(notThereYet(assignmentId), offer),
          ...left.changes,
        ],
        value: offer.state,
      };
    }),
  );
