import type { IncidentId, ResourceId } from '@muster/contracts';
import { unchanged, decided, type Cause } from '@muster/store';
import type { Stores } from '../deps.ts';
import type { Mobilisation, Place } from '../domain/mobilisation.ts';
import { recommendFor } from '../domain/opening.ts';
import { markShort } from '../domain/places.ts';
import type { Resource } from '../domain/resource.ts';
import type { RoleRecommendation } from '../domain/recommendation.ts';
import { partOf } from './causes.ts';
import { offerPlace } from './offer-place.ts';
import { everybody, readAgain } from './people.ts';

type SeekingPlace = Extract<Place, { state: 'seeking' }>;

const firstSeeking = ({ places }: { places: readonly Place[] }): SeekingPlace | undefined =>
  places.find((place) => place.state === 'seeking');

const tellShortfall = (
  { mobilisations }: Pick<Stores, 'mobilisations'>,
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

const never = (incidentId: IncidentId): never => {
  throw new TypeError(`${incidentId} seeks people without a mobilisation`);
};

/** Offers each place down its list, else tells the shortfall. A call that broke off is simply made again. */
export const seekPeople =
  (deps: Stores) =>
  async (incidentId: IncidentId, cause: Cause, known?: readonly Resource[]): Promise<void> => {
    const byId = (all: readonly Resource[]) => new Map(all.map((person) => [person.resourceId, person]));
    let people: Map<ResourceId, Resource> | undefined;
    let isReadAgain = false;
    for (let turns = 0; turns < 3 * (people?.size ?? 0) + 200; turns += 1) {
      const { state } = await deps.mobilisations.load(incidentId);
      const place = state?.status === 'open' ? firstSeeking(state) : undefined;
      if (state?.status !== 'open' || place === undefined) return;
      people ??= byId(known ?? (await everybody(deps)));

      const { roles } = recommendFor(state, [...people.values()], cause.at);
      const found = roles.find(({ role }) => role === place.role);
      const best = found?.picks[0]?.resource;
      if (found && best) {
        const { role, chosenBy } = place;
        const order = { incidentId, role, chosenBy, resourceId: best.resourceId };
        await offerPlace(deps)(order, partOf(cause, role, state.offerCount, best.resourceId));
        const seen = await deps.resources.load(best.resourceId);
        if (seen.state) people.set(best.resourceId, seen.state);
      } else if (found && !isReadAgain) {
        people = byId(await readAgain(deps, people.values()));
        isReadAgain = true;
      } else if (found) {
        await tellShortfall(deps, incidentId, found, partOf(cause, 'short', place.role, state.offerCount));
      }
    }
    throw new Error('places were still sought after every person was asked');
  };
