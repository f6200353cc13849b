import type { MusterEvent } from '@muster/contracts';
import type { Cause } from '@muster/core';
import { changeAssignment } from '../assignments/change-assignment.ts';
import { expireOffer } from '../assignments/domain/answer-offer.ts';
import { seekPeople } from './seek-people.ts';
import type { SearchStores } from './store.ts';

/** Ends an offer whose time to accept is over, if it still stands, and asks the next person. Told again, it changes nothing. */
export const expireUnansweredOffer = async (
  deps: SearchStores,
  { data }: MusterEvent<'DeadlineMissed'>,
  cause: Cause,
): Promise<void> => {
  const { assignmentId, incidentId } = data;
  if (data.kind !== 'accepted' || data.step?.do !== 'offer-next-resource' || !assignmentId) return;
  const ended = await changeAssignment(deps, assignmentId, cause, (context) =>
    expireOffer(context, cause.at),
  );
  if (!ended.ok) throw new Error(`no such assignment as the missed deadline names: ${assignmentId}`);
  await seekPeople(deps, incidentId, cause);
};
