import { isDeepStrictEqual } from 'node:util';
import type { DataOf, MusterEvent } from '@muster/contracts';
import { unchanged, type Cause, type ResourceId } from '@muster/core';
import type { Attempt, Loaded } from '@muster/store';
import { assignmentIdOf } from '../assignments/list-assignments.ts';
import { notThereYet } from '../assignments/offer-place.ts';
import type { Resource } from '../people/domain/resource.ts';
import { loadEverybody, reloadBusy } from '../people/load-people.ts';
import { readAutoDispatch } from '../policies/read-policies.ts';
import type { PolicyStores } from '../policies/store.ts';
import type { Mobilisation } from '../response/domain/mobilisation.ts';
import { isShort } from '../response/domain/short-places.ts';
import { applyCorrection } from './correct-facts.ts';
import { firstPicks, offerFirst, type FirstPick } from './domain/first-offers.ts';
import { decideOpening, type Circumstances } from './domain/opening.ts';
import { seekPeople } from './seek-people.ts';
import type { MobilisationStores, SearchStores } from './store.ts';

type OpeningStores = SearchStores & MobilisationStores & Pick<PolicyStores, 'autoDispatch'>;
type Known = Map<ResourceId, Resource>;

const byId = (people: readonly Resource[]): Known =>
  new Map(people.map((person) => [person.resourceId, person]));

/** Reads the picked people consistently. Corrects `known` where it is outdated; undefined if it was, since they may not be the best then. */
const readPicked = async (
  { resources }: Pick<SearchStores, 'resources'>,
  picks: readonly FirstPick[],
  known: Known,
): Promise<(FirstPick & { person: Resource; loaded: Loaded<Resource> })[] | undefined> => {
  const found = await Promise.all(
    picks.map(async (pick) => ({ pick, loaded: await resources.load(pick.resourceId) })),
  );
  const outdated = found.filter(
    ({ pick, loaded }) => !isDeepStrictEqual(loaded.state, known.get(pick.resourceId)),
  );
  for (const { pick, loaded } of outdated) {
    if (loaded.state) known.set(pick.resourceId, loaded.state);
    else known.delete(pick.resourceId);
  }
  if (outdated.length > 0) return undefined;
  return found.flatMap(({ pick, loaded }) =>
    loaded.state ? [{ ...pick, loaded, person: loaded.state }] : [],
  );
};

/** The attempts that offer places with the opening; after so many lost races it is opened alone, and people are sought one by one. */
const OFFERING_ATTEMPTS = 3;

/**
 * One ranking of the people known decides whom the opening offers its places. Who was taken meanwhile is found as the picks are
 * read, and everybody busy is read again before a shortfall is told: then the ranking is made again.
 */
const attemptOpening =
  (
    deps: OpeningStores,
    data: DataOf<'IncidentAssessed'>,
    known: Known,
    circumstances: Omit<Circumstances, 'people'>,
  ) =>
  async (attempt: number): Promise<Attempt<Mobilisation>> => {
    const { incidentId } = data;
    // The first attempt reads nothing of a response that is hardly ever there.
    const before: Loaded<Mobilisation> =
      attempt === 1 ? notThereYet(incidentId) : await deps.mobilisations.load(incidentId);
    let isReadAgain = false;
    for (let rankings = 1; ; rankings += 1) {
      const decision = decideOpening(before.state, data, { ...circumstances, people: [...known.values()] });
      if (!decision.ok) return decision;
      if (decision.unchanged) {
        const changes = [deps.mobilisations.change(before, unchanged(decision.state))];
        return { ok: true, changes, value: decision.state };
      }
      const { state } = decision;
      if (!isReadAgain && state.status === 'open' && state.places.some(isShort)) {
        for (const one of await reloadBusy(deps, known.values())) known.set(one.resourceId, one);
        isReadAgain = true;
        continue;
      }
      const offers = attempt <= OFFERING_ATTEMPTS && rankings <= known.size + 2;
      const picked = await readPicked(deps, offers ? firstPicks(state) : [], known);
      if (picked === undefined) continue;
      const idOf = (offer: number) => assignmentIdOf(incidentId, offer);
      const made = offerFirst(decision, picked, { now: circumstances.now, idOf });
      const loadedOf = new Map(picked.map(({ resourceId, loaded }) => [resourceId, loaded]));
      return {
        ok: true,
        changes: [
          deps.mobilisations.change(before, made.opening),
          ...made.offers.flatMap(({ resourceId, resource, assignment }) => [
            deps.resources.change(loadedOf.get(resourceId) ?? notThereYet(resourceId), resource),
            deps.assignments.change(notThereYet(assignment.state.assignmentId), assignment),
          ]),
        ],
        value: made.opening.state,
      };
    }
  };

/** Takes triage's verdict: opens the response with a recommendation and, where the policy says so, offers its places at once. */
export const openMobilisation = async (
  deps: OpeningStores,
  { data }: MusterEvent<'IncidentAssessed'>,
  cause: Cause,
): Promise<void> => {
  const { correlationId, exercise, at: now } = cause;
  const { incidentId } = data;
  const [people, { policy }, { state: correction }] = await Promise.all([
    loadEverybody(deps),
    readAutoDispatch(deps),
    deps.corrections.load(incidentId),
  ]);
  const known = byId(people);
  const circumstances = { origin: { correlationId, exercise }, policy, correction, now };
  const open = attemptOpening(deps, data, known, circumstances);
  let attempts = 0;
  const opened = await deps.table.decide(cause, () => open((attempts += 1)));
  // Again, since one may have come while the response was saved, and looked for it in vain.
  await applyCorrection(deps, incidentId, cause);
  const isSeeking =
    opened.ok &&
    opened.value.status === 'open' &&
    opened.value.places.some(({ state }) => state === 'seeking');
  if (isSeeking) await seekPeople(deps, incidentId, cause, [...known.values()]);
};
