import type { MusterEvent } from '@muster/contracts';
import type { Cause } from '@muster/core';
import { changeAssignment, loadAssignmentContext } from '../assignments/change-assignment.ts';
import { expireOffer } from '../assignments/domain/answer-offer.ts';
import type { AssignmentContext } from '../assignments/domain/assignment-context.ts';
import { loadEverybody } from '../people/load-people.ts';
import { recommendFor } from '../recommendation/domain/keep-recommendation.ts';
import { seekPeople } from './seek-people.ts';
import type { SearchStores } from './store.ts';

const BECAUSE = 'The brief could not be delivered.';

const somebodyElse = async (
  deps: SearchStores,
  context: AssignmentContext,
  cause: Cause,
): Promise<boolean> => {
  const ended = expireOffer(context, cause.at, BECAUSE);
  const mobilisation = ended.ok ? ended.mobilisation.state : undefined;
  if (mobilisation?.status !== 'open') return false;
  const { roles } = recommendFor(mobilisation, await loadEverybody(deps), cause.at);
  const found = roles.find(({ role }) => role === context.assignment.role);
  return (found?.picks.length ?? 0) > 0;
};

/**
 * Asks the next person at once when a brief cannot be delivered: nobody waits for the answer of somebody who was not told.
 * While nobody else is left the offer stands, since ringing that person is the best that can be done. A complaint proves
 * that the brief arrived, so it changes nothing here.
 */
export const passOnOffer = async (
  deps: SearchStores,
  { data }: MusterEvent<'NotificationFailed'>,
  cause: Cause,
): Promise<void> => {
  const { purpose, assignmentId, incidentId, returned } = data;
  if (purpose !== 'brief' || assignmentId === undefined || returned === 'complaint') return;
  const context = await loadAssignmentContext(deps, assignmentId);
  if (context?.assignment.status === 'offered' && (await somebodyElse(deps, context, cause))) {
    await changeAssignment(deps, assignmentId, cause, (now) => expireOffer(now, cause.at, BECAUSE));
  }
  await seekPeople(deps, incidentId, cause);
};
