import type { MusterEvent } from '@muster/contracts';
import type { Cause } from '@muster/core';
import { isHeld } from '../response/domain/places.ts';
import { heldFrom } from '../people/domain/resource.ts';
import type { NotifierDeps } from './notifier-deps.ts';
import { isShortOf, titleOf } from './open-response.ts';
import { tellOfOpenResponse } from './tell-leads.ts';

/** Tells the team's leads that a place is free again and waits for a dispatcher, if it still does. */
export const tellPlaceOpened = (
  deps: NotifierDeps,
  event: MusterEvent<'PlaceOpened'>,
  cause: Cause,
): Promise<void> =>
  tellOfOpenResponse(deps, event, cause, (response) => {
    const { role, place: index, because } = event.data;
    const place = response.places[index];
    if (place === undefined || isHeld(place)) return undefined;
    return {
      headline: `Nobody for ${titleOf(response, role)} any more`,
      explained: because,
      whatToDo: 'Open the incident and send somebody else: nobody is asked by itself here.',
    };
  });

/** Tells the team's leads that somebody could fill a place that nobody was left for, if both still are so. */
export const tellCandidate = async (
  deps: NotifierDeps,
  event: MusterEvent<'CandidateFound'>,
  cause: Cause,
): Promise<void> => {
  const { role, resource, reason } = event.data;
  const { state: person } = await deps.resources.load(resource.resourceId);
  if (person === undefined || person.duty.status === 'out-of-service') return;
  if (heldFrom(person, cause)) return;
  await tellOfOpenResponse(deps, event, cause, (response) =>
    isShortOf(response, role)
      ? {
          headline: `${resource.name} could come as ${titleOf(response, role)}`,
          explained: reason,
          whatToDo: `Open the incident and send ${resource.name}: nobody is asked by itself here.`,
        }
      : undefined,
  );
};
