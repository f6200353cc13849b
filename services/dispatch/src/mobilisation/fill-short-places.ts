import { type IncidentId, type ResourceId, unchanged, type Cause } from '@muster/core';
import { offerPlace } from '../assignments/offer-place.ts';
import type { Resource } from '../people/domain/resource.ts';
import { loadEverybody } from '../people/load-people.ts';
import { isAsRanked, rankFor, withoutBest, type Ranking } from '../recommendation/domain/ranking.ts';
import { causeOfPart, causeInIncident } from '../response/domain/causes.ts';
import type { Mobilisation, OpenMobilisation } from '../response/domain/mobilisation.ts';
import { shortSince } from '../response/domain/short-places.ts';
import { type ResponseStores, SHORT_OF_PEOPLE } from '../response/store.ts';
import { findCandidates, nextOffer } from './domain/fill-short-places.ts';
import { MOST_OFFERS } from './domain/response-part.ts';
import { endPart } from './end-part.ts';
import type { SearchStores } from './store.ts';

/** Open responses that are short of people, the gravest and then the oldest first, from an index that may be a moment old. */
const shortOfPeople = async function* ({ mobilisations }: ResponseStores): AsyncGenerator<OpenMobilisation> {
  let after: string | undefined;
  do {
    const page = await mobilisations.query('gsi1', SHORT_OF_PEOPLE, {
      ...(after !== undefined && { after }),
    });
    for (const { state } of page.items) if (state.status === 'open') yield state;
    after = page.next;
  } while (after !== undefined);
};

/** In as many saves as it takes, each of which tells of so many. */
const tellCandidates = async (
  { mobilisations }: ResponseStores,
  { incidentId, places }: OpenMobilisation,
  people: readonly Resource[],
  cause: Cause,
): Promise<void> => {
  for (let saves = 0; saves <= places.length; saves += 1) {
    const saved = await mobilisations.decide(incidentId, causeOfPart(cause, 'candidates', saves), (state) => {
      if (state === undefined) throw new TypeError(`${incidentId} is short of people without a mobilisation`);
      return state.status === 'open'
        ? findCandidates(state, people, cause.at)
        : unchanged<Mobilisation>(state);
    });
    if (saved.ok && saved.how === 'unchanged') return;
  }
};

/** Makes so many offers as one call does, and leaves the rest to the next. Updates `people` with whom it reserves, for the responses that follow. */
const fillShort = async (
  deps: SearchStores,
  listed: OpenMobilisation,
  people: Map<ResourceId, Resource>,
  cause: Cause,
): Promise<void> => {
  const { incidentId } = listed;
  const able = new Map(people);
  let state: Mobilisation | undefined = listed;
  let ranking: Ranking | undefined;
  let offers = 0;
  while (state?.status === 'open') {
    if (!ranking || !isAsRanked(ranking, state)) ranking = rankFor(state, [...able.values()], cause.at);
    const next = nextOffer(state, ranking);
    if (next === undefined) break;
    if (offers >= MOST_OFFERS)
      return endPart(deps, { incidentId }, causeOfPart(cause, 'short', state.offerCount));
    const { role, resourceId } = next;
    const offer = await offerPlace(deps, { incidentId, ...next }, causeOfPart(cause, role, resourceId));
    if (offer.ok) offers += 1;
    ranking = offer.ok ? withoutBest(ranking, role) : undefined;
    const { state: seen } = await deps.resources.load(resourceId);
    able.delete(resourceId);
    if (seen) people.set(resourceId, seen);
    ({ state } = await deps.mobilisations.load(incidentId));
  }
  if (state?.status !== 'open' || findCandidates(state, [...able.values()], cause.at).unchanged) return;
  await tellCandidates(deps, state, [...able.values()], cause);
};

const fillAll = async (
  deps: SearchStores,
  people: Map<ResourceId, Resource>,
  cause: Cause,
): Promise<void> => {
  const faults: unknown[] = [];
  for await (const listed of shortOfPeople(deps)) {
    const ours = causeInIncident(causeOfPart(cause, listed.incidentId), listed);
    await fillShort(deps, listed, people, ours).catch((error: unknown) => faults.push(error));
  }
  if (faults.length > 0) throw new AggregateError(faults, 'some short places could not be looked after');
};

/** A person has become able: the most urgent and oldest short place is offered to them, or a dispatcher is told of them. */
export const offerShortPlacesTo = async (
  deps: SearchStores,
  resourceId: ResourceId,
  cause: Cause,
): Promise<void> => {
  const { state } = await deps.resources.load(resourceId);
  if (state?.duty.status === 'available') await fillAll(deps, new Map([[resourceId, state]]), cause);
};

/** Looks again for the short places of one response, among everybody. */
export const fillShortPlaces = async (
  deps: SearchStores,
  incidentId: IncidentId,
  cause: Cause,
): Promise<void> => {
  const { state } = await deps.mobilisations.load(incidentId);
  if (state?.status !== 'open' || shortSince(state) === undefined) return;
  const people = new Map((await loadEverybody(deps)).map((person) => [person.resourceId, person]));
  await fillShort(deps, state, people, cause);
};

/** Looks again for every short place: a shift has begun, a fault is fixed, or somebody came free just as a shortfall was found. */
export const fillAllShortPlaces = async (deps: SearchStores, cause: Cause): Promise<void> => {
  const { items } = await deps.mobilisations.query('gsi1', SHORT_OF_PEOPLE, { limit: 1 });
  if (items.length === 0) return;
  const people = new Map((await loadEverybody(deps)).map((person) => [person.resourceId, person]));
  await fillAll(deps, people, cause);
};
