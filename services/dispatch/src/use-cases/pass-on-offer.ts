import type { MusterEvent } from '@muster/contracts';
import type { Cause } from '@muster/core';
import type { Stores } from '../deps.ts';
import { expire } from '../domain/answering.ts';
import { recommendFor } from '../domain/opening.ts';
import type { Trio } from '../domain/trio.ts';
import { changeTrio, loadTrio } from './change-trio.ts';
import { everybody } from './people.ts';
import { seekPeople } from './seek-people.ts';

const BECAUSE = 'The brief could not be delivered.';

const somebodyElse = async (deps: Stores, trio: Trio, cause: Cause): Promise<boolean> => {
  const ended = expire(trio, cause.at, BECAUSE);
  const mobilisation = ended.ok ? ended.mobilisation.state : undefined;
  if (mobilisation?.status !== 'open') return false;
  const { roles } = recommendFor(mobilisation, await everybody(deps), cause.at);
  const found = roles.find(({ role }) => role === trio.assignment.role);
  return (found?.picks.length ?? 0) > 0;
};

/**
 * Asks the next person at once when a brief cannot be delivered: nobody waits for the answer of somebody who was not told.
 * While nobody else is left the offer stands, since ringing that person is the best that can be done. A complaint proves
 * that the brief arrived, so it changes nothing here.
 */
export const passOnOffer = async (
  deps: Stores,
  { data }: MusterEvent<'NotificationFailed'>,
  cause: Cause,
): Promise<void> => {
  const { purpose, assignmentId, incidentId, returned } = data;
  if (purpose !== 'brief' || assignmentId === undefined || returned === 'complaint') return;
  const trio = await loadTrio(deps, assignmentId);
  if (trio?.assignment.status === 'offered' && (await somebodyElse(deps, trio, cause))) {
    await changeTrio(deps, assignmentId, cause, (now) => expire(now, cause.at, BECAUSE));
  }
  await seekPeople(deps, incidentId, cause);
};
