import type { IncidentId, ResourceId } from '@muster/contracts';
import { unchanged, type Cause } from '@muster/store';
import type { Stores } from '../deps.ts';
import type { Mobilisation, OpenMobilisation } from '../domain/mobilisation.ts';
import type { Resource } from '../domain/resource.ts';
import { findCandidates, nextOffer } from '../domain/unfilled.ts';
import { SHORT_OF_PEOPLE } from '../stores.ts';
import { partOf, within } from './causes.ts';
import { offerPlace } from './offer-place.ts';
import { everybody } from './people.ts';

/** Open responses that are short of people, the gravest and then the oldest first, from an index that may be a moment old. */
const shortOfPeople = async function* ({
  mobilisations,
}: Pick<Stores, 'mobilisations'>): AsyncGenerator<OpenMobilisation> {
  let after: string | undefined;
  do {
    const page = await mobilisations.query('gsi1', SHORT_OF_PEOPLE, {
      ...(after !== undefined && { after }),
    });
    for (const { state } of page.items) if (state.status === 'open') yield state;
    after = page.next;
  } while (after !== undefined);
};

const tellCandidates = async (
  { mobilisations }: Pick<Stores, 'mobilisations'>,
  incidentId: IncidentId,
  people: readonly Resource[],
  cause: Cause,
): Promise<void> => {
  await mobilisations.decide(incidentId, cause, (state) => {
    if (state === undefined) throw new TypeError(`${incidentId} is short of people without a mobilisation`);
    return state.status === 'open' ? findCandidates(state, people, cause.at) : unchanged<Mobilisation>(state);
  });
};

/** Updates `people` with whom it reserves, for the responses that follow. */
const fillShort = async (
  deps: Stores,
  listed: OpenMobilisation,
  people: Map<ResourceId, Resource>,
  cause: Cause,
): Promise<void> => {
  const { incidentId } = listed;
  const able = new Map(people);
  let state: Mobilisation | undefined = listed;
  for (let turns = 0; turns <= people.size; turns += 1) {
    const offer = state?.status === 'open' ? nextOffer(state, [...able.values()], cause.at) : undefined;
    if (offer === undefined) break;
    await offerPlace(deps)({ incidentId, ...offer }, partOf(cause, offer.role, offer.resourceId));
    const { state: seen } = await deps.resources.load(offer.resourceId);
    able.delete(offer.resourceId);
    if (seen) people.set(offer.resourceId, seen);
    ({ state } = await deps.mobilisations.load(incidentId));
  }
  if (state?.status !== 'open' || findCandidates(state, [...able.values()], cause.at).unchanged) return;
  await tellCandidates(deps, incidentId, [...able.values()], partOf(cause, 'candidates'));
};

const fillAll = async (deps: Stores, people: Map<ResourceId, Resource>, cause: Cause): Promise<void> => {
  const faults: unknown[] = [];
  for await (const listed of shortOfPeople(deps)) {
    const ours = within(partOf(cause, listed.incidentId), listed);
    await fillShort(deps, listed, people, ours).catch((error: unknown) => faults.push(error));
  }
  if (faults.length > 0) throw new AggregateError(faults, 'some short places could not be looked after');
};

/** Somebody has become able: the gravest and oldest place that nobody was left for is offered to them, or told of. */
export const seekPlaceFor =
  (deps: Stores) =>
  async (resourceId: ResourceId, cause: Cause): Promise<void> => {
    const { state } = await deps.resources.load(resourceId);
    if (state?.duty.status === 'available') await fillAll(deps, new Map([[resourceId, state]]), cause);
  };

/** Looks again for every short place: a shift has begun, a fault is mended, or somebody came free just as a shortfall was found. */
export const seekAgain =
  (deps: Stores) =>
  async ({ cause }: { readonly cause: Cause }): Promise<void> => {
    const { items } = await deps.mobilisations.query('gsi1', SHORT_OF_PEOPLE, { limit: 1 });
    if (items.length === 0) return;
    const people = new Map((await everybody(deps)).map((person) => [person.resourceId, person]));
    await fillAll(deps, people, cause);
  };
