import type { MusterEvent } from '@muster/contracts';
import type { Cause } from '@muster/store';
import type { NotifierDeps } from '../deps.ts';
import { isHeld, plannedRole } from '../domain/places.ts';
import { isOld, tell } from './tell-leads.ts';

/** Tells the team's leads that a place is free again and waits for a dispatcher, if it still does. */
export const tellPlaceOpened =
  (deps: NotifierDeps) =>
  async (event: MusterEvent<'PlaceOpened'>, cause: Cause): Promise<void> => {
    const { incidentId, role, place: index, because } = event.data;
    const { state } = await deps.mobilisations.load(incidentId);
    if (state?.status !== 'open' || isOld(event, cause)) return;
    const place = state.places[index];
    if (place === undefined || isHeld(place)) return;
    const title = plannedRole(state, role)?.title ?? role;
    await tell(
      deps,
      {
        eventId: event.metadata.id,
        incidentId,
        team: state.facts.team,
        headline: `Nobody for ${title} any more`,
        explained: because,
        whatToDo: 'Open the incident and send somebody else: nobody is asked by itself here.',
        facts: state.facts,
      },
      cause,
    );
  };

/** Tells the team's leads that somebody could fill a place that nobody was left for, if both still are so. */
export const tellCandidate =
  (deps: NotifierDeps) =>
  async (event: MusterEvent<'CandidateFound'>, cause: Cause): Promise<void> => {
    const { incidentId, role, resource, reason } = event.data;
    const [{ state }, person] = await Promise.all([
      deps.mobilisations.load(incidentId),
      deps.resources.load(resource.resourceId),
    ]);
    if (state?.status !== 'open' || isOld(event, cause)) return;
    if (!state.places.some((place) => place.role === role && place.state === 'short')) return;
    if (person.state?.duty.status !== 'available') return;
    const title = plannedRole(state, role)?.title ?? role;
    await tell(
      deps,
      {
        eventId: event.metadata.id,
        incidentId,
        team: state.facts.team,
        headline: `${resource.name} could come as ${title}`,
        explained: reason,
        whatToDo: `Open the incident and send ${resource.name}: nobody is asked by itself here.`,
        facts: state.facts,
      },
      cause,
    );
  };
