import type { MusterEvent } from '@muster/contracts';
import type { Cause } from '@muster/core';
import type { Stores } from '../deps.ts';
import { fillShortPlaces } from './seek-again.ts';
import { seekPeople } from './seek-people.ts';
import { releasePart } from './stand-down.ts';

/** Goes on where a call left off: with releasing people once the response is stood down, with looking for them until then. */
export const goOn = async (
  deps: Stores,
  { data }: MusterEvent<'ResponsePartDone'>,
  cause: Cause,
): Promise<void> => {
  const { incidentId, releaseFrom = 0 } = data;
  const { state } = await deps.mobilisations.load(incidentId);
  if (state?.status === 'stood-down') await releasePart(deps, state, releaseFrom, cause);
  if (state?.status !== 'open') return;
  await seekPeople(deps, incidentId, cause);
  await fillShortPlaces(deps, incidentId, cause);
};
