import type { AssignmentContext } from '../assignments/domain/assignment-context.ts';
import { channelsOf } from '../people/domain/contact-points.ts';
import { readNotificationOrder } from '../policies/read-policies.ts';
import type { PolicyStores } from '../policies/store.ts';
import { orderFor, usablePointsOf, type ReachStep } from './domain/order-for.ts';

/** In which steps a person is told of an offer. The policy is read only for somebody who has a choice of addresses. */
export const readReachSteps = async (
  deps: Pick<PolicyStores, 'notificationOrder'>,
  { resource, mobilisation }: Pick<AssignmentContext, 'resource' | 'mobilisation'>,
): Promise<readonly ReachStep[]> => {
  if (!('plan' in mobilisation)) return orderFor(usablePointsOf(resource, channelsOf(undefined)), []);
  const { plan, priority } = mobilisation;
  const points = usablePointsOf(resource, channelsOf(plan));
  if (points.length < 2) return orderFor(points, []);
  const { policy } = await readNotificationOrder(deps);
  return orderFor(points, policy[priority]);
};
