import type { MusterEvent } from '@muster/contracts';
import type { Cause } from '@muster/core';
import type { Stores } from '../deps.ts';
import { expire } from '../domain/answering.ts';
import { changeTrio } from './change-trio.ts';
import { seekPeople } from './seek-people.ts';

/** Ends an offer whose time to accept is over, if it still stands, and asks the next person. Told again, it changes nothing. */
export const settleDeadline = async (
  deps: Stores,
  { data }: MusterEvent<'DeadlineMissed'>,
  cause: Cause,
): Promise<void> => {
  const { assignmentId, incidentId } = data;
  if (data.kind !== 'accepted' || data.step?.do !== 'offer-next-resource' || !assignmentId) return;
  const ended = await changeTrio(deps, assignmentId, cause, (trio) => expire(trio, cause.at));
  if (!ended.ok) throw new Error(`no such assignment as the missed deadline names: ${assignmentId}`);
  await seekPeople(deps, incidentId, cause);
};
