import type { AssignmentId, Decided, Instant, ResourceId } from '@muster/core';
import type { Assignment } from '../../assignments/domain/assignment.ts';
import { reserve } from '../../assignments/domain/reservation.ts';
import type { Resource } from '../../people/domain/resource.ts';
import type { Mobilisation, Place } from '../../response/domain/mobilisation.ts';

/** Offers saved with the opening itself: each adds four rows, and a transaction holds a hundred. */
const MOST_FIRST_OFFERS = 10;

type Seeking = Extract<Place, { state: 'seeking' }>;

/** Somebody whom the first recommendation picks for a place that dispatch itself fills. */
export interface FirstPick extends Pick<Seeking, 'role' | 'chosenBy'> {
  readonly resourceId: ResourceId;
}

/** The picks of an opening, in the order of its places. */
export const firstPicks = (opened: Mobilisation): FirstPick[] => {
  if (opened.status !== 'open') return [];
  const left = new Map(opened.recommended.map(({ role, resourceIds }) => [role, [...resourceIds]]));
  return opened.places
    .flatMap((place) => {
      if (place.state !== 'seeking') return [];
      const { role, chosenBy } = place;
      const resourceId = left.get(role)?.shift();
      return resourceId === undefined ? [] : [{ role, chosenBy, resourceId }];
    })
    .slice(0, MOST_FIRST_OFFERS);
};

export interface FirstOffer {
  readonly resourceId: ResourceId;
  readonly resource: Decided<Resource>;
  readonly assignment: Decided<Assignment>;
}

/**
 * The opening with an offer to each of these people, to be saved as one. Whoever holds a part of an exercise is left to the
 * search, which ends that part.
 */
export const offerFirst = (
  opening: Decided<Mobilisation>,
  picks: readonly (FirstPick & { readonly person: Resource })[],
  { now, idOf }: { readonly now: Instant; readonly idOf: (offer: number) => AssignmentId },
): { readonly opening: Decided<Mobilisation>; readonly offers: readonly FirstOffer[] } => {
  let whole = opening;
  const offers: FirstOffer[] = [];
  for (const { role, chosenBy, resourceId, person } of picks) {
    const { state } = whole;
    if (state.status !== 'open' || 'held' in person.duty) continue;
    const assignmentId = idOf(state.offerCount + 1);
    const order = { role, chosenBy, assignmentId, now };
    const reserved = reserve({ mobilisation: state, resource: person }, order);
    if (!reserved.ok) continue;
    const { mobilisation, resource, assignment } = reserved;
    whole = { ...whole, state: mobilisation.state, events: [...whole.events, ...mobilisation.events] };
    offers.push({ resourceId, resource, assignment });
  }
  return { opening: whole, offers };
};
