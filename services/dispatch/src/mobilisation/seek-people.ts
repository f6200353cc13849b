import { type IncidentId, type ResourceId, unchanged, decided, type Cause } from '@muster/core';
import { offerPlace } from '../assignments/offer-place.ts';
import type { Resource } from '../people/domain/resource.ts';
import { loadEverybody, reloadBusy } from '../people/load-people.ts';
import { recommendFor } from '../recommendation/domain/keep-recommendation.ts';
import { bestFor, isAsRanked, rankFor, withoutBest, type Ranking } from '../recommendation/domain/ranking.ts';
import type { RoleRecommendation } from '../recommendation/domain/recommendation.ts';
import { causeOfPart } from '../response/domain/causes.ts';
import type { Mobilisation, OpenMobilisation, Place } from '../response/domain/mobilisation.ts';
import { isHeld } from '../response/domain/places.ts';
import { markShort } from '../response/domain/short-places.ts';
import type { ResponseStores } from '../response/store.ts';
import { MOST_OFFERS } from './domain/response-part.ts';
import { endPart, PART_MS } from './end-part.ts';
import type { SearchStores } from './store.ts';

type SeekingPlace = Extract<Place, { state: 'seeking' }>;

const firstSeeking = ({ places }: { places: readonly Place[] }): SeekingPlace | undefined =>
  places.find((place) => place.state === 'seeking');

const tellShortfall = (
  { mobilisations }: ResponseStores,
  incidentId: IncidentId,
  { role, shortfall, needed }: RoleRecommendation,
  cause: Cause,
) =>
  mobilisations.decide(incidentId, cause, (state) => {
    if (state?.status !== 'open') return unchanged<Mobilisation>(state ?? never(incidentId));
    const { missing, reason } = shortfall ?? { missing: needed, reason: 'Nobody is left.' };
    const marked = markShort(state, role, { missing, reason, now: cause.at });
    return decided<Mobilisation>(marked.mobilisation, marked.events);
  });

/** Whoever holds or had a place of this response is not asked for another. */
const hasNoPart = ({ places, tried }: OpenMobilisation) => {
  const known = new Set([...places.filter(isHeld), ...tried].map(({ resource }) => resource.resourceId));
  return ({ resourceId }: Resource): boolean => !known.has(resourceId);
};

const never = (incidentId: IncidentId): never => {
  throw new TypeError(`${incidentId} seeks people without a mobilisation`);
};

/** Offers each place to the next of its list, or reports the shortfall; as many as one call does. An interrupted call is simply made again. */
export const seekPeople = async (
  deps: SearchStores,
  incidentId: IncidentId,
  cause: Cause,
  known?: readonly Resource[],
): Promise<void> => {
  const byId = (all: readonly Resource[]) => new Map(all.map((person) => [person.resourceId, person]));
  let people: Map<ResourceId, Resource> | undefined;
  let ranking: Ranking | undefined;
  let isReadAgain = false;
  let offers = 0;
  const began = performance.now();
  for (let turns = 0; turns < 3 * (people?.size ?? 0) + 200; turns += 1) {
    const { state } = await deps.mobilisations.load(incidentId);
    const place = state?.status === 'open' ? firstSeeking(state) : undefined;
    if (state?.status !== 'open' || place === undefined) return;
    if (offers > 0 && (offers >= MOST_OFFERS || performance.now() - began > PART_MS)) {
      await endPart(deps, { incidentId }, causeOfPart(cause, 'seek', state.offerCount));
      return;
    }
    people ??= byId(known ?? (await loadEverybody(deps)));
    if (!ranking || !isAsRanked(ranking, state)) ranking = rankFor(state, [...people.values()], cause.at);

    const { role, chosenBy } = place;
    const resourceId = bestFor(ranking, role);
    if (resourceId !== undefined) {
      const order = { incidentId, role, chosenBy, resourceId };
      const offer = await offerPlace(deps, order, causeOfPart(cause, role, state.offerCount, resourceId));
      if (offer.ok) offers += 1;
      ranking = offer.ok ? withoutBest(ranking, role) : undefined;
      const seen = await deps.resources.load(resourceId);
      if (seen.state) people.set(resourceId, seen.state);
    } else if (!isReadAgain) {
      people = byId(await reloadBusy(deps, people.values(), hasNoPart(state)));
      isReadAgain = true;
      ranking = undefined;
    } else {
      const { roles } = recommendFor(state, [...people.values()], cause.at);
      const found = roles.find((one) => one.role === role);
      if (found)
        await tellShortfall(deps, incidentId, found, causeOfPart(cause, 'short', role, state.offerCount));
    }
  }
  throw new Error('places were still sought after every person was asked');
};
