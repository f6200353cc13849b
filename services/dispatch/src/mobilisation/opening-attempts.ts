import { isDeepStrictEqual } from 'node:util';
import type { DataOf } from '@muster/contracts';
import { unchanged, type Decided, type ResourceId } from '@muster/core';
import type { Attempt, Item, Loaded } from '@muster/store';
import { assignmentIdOf } from '../assignments/list-assignments.ts';
import { notThereYet } from '../assignments/offer-place.ts';
import type { Resource } from '../people/domain/resource.ts';
import { reloadBusy } from '../people/load-people.ts';
import type { PeopleInHand } from '../people/people-in-hand.ts';
import type { Mobilisation } from '../response/domain/mobilisation.ts';
import { isShort } from '../response/domain/short-places.ts';
import { firstPicks, offerFirst, type FirstPick } from './domain/first-offers.ts';
import { decideOpening, type Circumstances } from './domain/opening.ts';
import type { SearchStores } from './store.ts';

type Known = Map<ResourceId, Resource>;
type AttemptStores = SearchStores & { readonly inHand: PeopleInHand };
type Picked = FirstPick & { readonly person: Resource; readonly loaded: Loaded<Resource> };

/** Reads the picked people consistently. Corrects `known` where it is outdated; undefined if it was, since they may not be the best then. */
const readPicked = async (
  { resources, inHand }: Pick<AttemptStores, 'resources' | 'inHand'>,
  picks: readonly FirstPick[],
  known: Known,
): Promise<Picked[] | undefined> => {
  const found = await Promise.all(
    picks.map(async (pick) => ({ pick, loaded: await resources.load(pick.resourceId) })),
  );
  const outdated = found.filter(
    ({ pick, loaded }) => !isDeepStrictEqual(loaded.state, known.get(pick.resourceId)),
  );
  for (const { pick, loaded } of outdated) {
    const { id, version, state } = loaded;
    if (state) inHand.note([{ id, version, state }]);
    if (state) known.set(pick.resourceId, state);
    else known.delete(pick.resourceId);
  }
  if (outdated.length > 0) return undefined;
  return found.flatMap(({ pick, loaded }) =>
    loaded.state ? [{ ...pick, loaded, person: loaded.state }] : [],
  );
};

/** The attempts that offer places with the opening; after so many lost races it is opened alone, and people are sought one by one. */
const OFFERING_ATTEMPTS = 3;

interface Opening {
  readonly state: Mobilisation;
  readonly reserved: readonly Item<Resource>[];
}

/**
 * One ranking of the people known decides whom the opening offers its places. It is made again when some of its picks were taken
 * meanwhile, and before a shortfall is told, when everybody busy has been read again.
 */
export class OpeningAttempts {
  readonly #deps: AttemptStores;
  readonly #data: DataOf<'IncidentAssessed'>;
  readonly #circumstances: Omit<Circumstances, 'people'>;
  /** People as they were when last seen, corrected as the attempts read them. */
  readonly known: Known;
  #count = 0;
  #release: () => void = () => undefined;

  constructor(
    deps: AttemptStores,
    data: DataOf<'IncidentAssessed'>,
    { people, ...circumstances }: Circumstances,
  ) {
    this.#deps = deps;
    this.#data = data;
    this.#circumstances = circumstances;
    this.known = new Map(people.map((person) => [person.resourceId, person]));
  }

  /** Lets others in this process reserve whom the last attempt picked. */
  release(): void {
    this.#release();
    this.#release = () => undefined;
  }

  /** What to save; the opening alone after too many lost races. */
  async next(): Promise<Attempt<Opening>> {
    this.release();
    this.#count += 1;
    const { mobilisations } = this.#deps;
    const { incidentId } = this.#data;
    // The first attempt reads nothing of a response that is hardly ever there.
    const before: Loaded<Mobilisation> =
      this.#count === 1 ? notThereYet(incidentId) : await mobilisations.load(incidentId);
    let isReadAgain = false;
    for (let rankings = 1; ; rankings += 1) {
      const people = [...this.known.values()];
      const decision = decideOpening(before.state, this.#data, { ...this.#circumstances, people });
      if (!decision.ok) return decision;
      const { state } = decision;
      if (decision.unchanged) {
        const changes = [mobilisations.change(before, unchanged(state))];
        return { ok: true, changes, value: { state, reserved: [] } };
      }
      if (!isReadAgain && state.status === 'open' && state.places.some(isShort)) {
        this.#see(await reloadBusy(this.#deps, people));
        isReadAgain = true;
        continue;
      }
      const mayOffer = this.#count <= OFFERING_ATTEMPTS && rankings <= 2 * people.length + 2;
      const picked = await this.#take(mayOffer ? firstPicks(state) : []);
      if (picked !== undefined) return this.#saved(before, decision, picked);
    }
  }

  /** The picks as they are now, kept from others in this process; undefined if some may not be the best any more. */
  async #take(picks: readonly FirstPick[]) {
    const { inHand } = this.#deps;
    const ids = picks.map(({ resourceId }) => resourceId);
    const others = inHand.others(ids);
    if (others) {
      await others;
      this.#see(inHand.known(ids));
      return undefined;
    }
    this.#release = inHand.hold(ids);
    const picked = await readPicked(this.#deps, picks, this.known);
    if (picked === undefined) this.release();
    return picked;
  }

  #see(people: readonly Resource[]): void {
    for (const one of people) this.known.set(one.resourceId, one);
  }

  #saved(
    before: Loaded<Mobilisation>,
    decision: Decided<Mobilisation>,
    picked: readonly Picked[],
  ): Attempt<Opening> {
    const { mobilisations, resources, assignments } = this.#deps;
    const idOf = (offer: number) => assignmentIdOf(this.#data.incidentId, offer);
    const { opening, offers } = offerFirst(decision, picked, { now: this.#circumstances.now, idOf });
    const loadedOf = new Map(picked.map(({ resourceId, loaded }) => [resourceId, loaded]));
    const made = offers.flatMap(({ resourceId, ...offer }) => {
      const loaded = loadedOf.get(resourceId);
      return loaded ? [{ loaded, ...offer }] : [];
    });
    return {
      ok: true,
      changes: [
        mobilisations.change(before, opening),
        ...made.flatMap(({ loaded, resource, assignment }) => [
          resources.change(loaded, resource),
          assignments.change(notThereYet(assignment.state.assignmentId), assignment),
        ]),
      ],
      value: {
        state: opening.state,
        reserved: made.map(({ loaded: { id, version }, resource: { state } }) => ({
          ...{ id, state },
          version: version + 1,
        })),
      },
    };
  }
}
