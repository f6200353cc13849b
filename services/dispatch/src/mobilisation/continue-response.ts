import type { MusterEvent } from '@muster/contracts';
import type { Cause } from '@muster/core';
import { releasePart } from './end-response.ts';
import { fillShortPlaces } from './fill-short-places.ts';
import { seekPeople } from './seek-people.ts';
import type { SearchStores } from './store.ts';

/** Continues where a call stopped: releasing people once the response is stood down, looking for people before that. */
export const continueResponse = async (
  deps: SearchStores,
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
