import type { MusterEvent } from '@muster/contracts';
import type { Cause } from '@muster/core';
import { isHeld } from '../response/domain/places.ts';
import type { NotifierDeps } from './notifier-deps.ts';
import { isShortOf, openResponse, titleOf } from './open-response.ts';
import { mailLeads } from './tell-leads.ts';

/** Tells the team's leads that a place is free again and waits for a dispatcher, if it still does. */
export const tellPlaceOpened = async (
  deps: NotifierDeps,
  event: MusterEvent<'PlaceOpened'>,
  cause: Cause,
): Promise<void> => {
  const { incidentId, role, place: index, because } = event.data;
  const response = await openResponse(deps, event, cause);
  const place = response?.places[index];
  if (!response || place === undefined || isHeld(place)) return;
  const { facts } = response;
  await mailLeads(
    deps,
    {
      eventId: event.metadata.id,
      incidentId,
      team: facts.team,
      headline: `Nobody for ${titleOf(response, role)} any more`,
      explained: because,
      whatToDo: 'Open the incident and send somebody else: nobody is asked by itself here.',
      facts,
    },
    cause,
  );
};

/** Tells the team's leads that somebody could fill a place that nobody was left for, if both still are so. */
export const tellCandidate = async (
  deps: NotifierDeps,
  event: MusterEvent<'CandidateFound'>,
  cause: Cause,
): Promise<void> => {
  const { incidentId, role, resource, reason } = event.data;
  const [response, person] = await Promise.all([
    openResponse(deps, event, cause),
    deps.resources.load(resource.resourceId),
  ]);
  if (!response || !isShortOf(response, role)) return;
  if (person.state?.duty.status !== 'available') return;
  const { facts } = response;
  await mailLeads(
    deps,
    {
      eventId: event.metadata.id,
      incidentId,
      team: facts.team,
      headline: `${resource.name} could come as ${titleOf(response, role)}`,
      explained: reason,
      whatToDo: `Open the incident and send ${resource.name}: nobody is asked by itself here.`,
      facts,
    },
    cause,
  );
};
