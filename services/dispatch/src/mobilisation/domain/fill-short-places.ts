import { CandidateFound } from '@muster/contracts';
import {
  type Instant,
  type NewEvent,
  type ResourceId,
  decided,
  unchanged,
  type Decided,
  type Unchanged,
} from '@muster/core';
import type { Resource } from '../../people/domain/resource.ts';
import { recommendFor } from '../../recommendation/domain/keep-recommendation.ts';
import { bestFor, type Ranking } from '../../recommendation/domain/ranking.ts';
import type { Suitability, RoleRecommendation } from '../../recommendation/domain/recommendation.ts';
import type { OpenMobilisation, Place } from '../../response/domain/mobilisation.ts';
import { soughtBy } from '../../response/domain/places.ts';
import { isShort } from '../../response/domain/short-places.ts';
import { MOST_CANDIDATES } from './response-part.ts';

/** Whom dispatch offers a short place to by itself, and for which role. */
export interface NextOffer {
  readonly role: Place['role'];
  readonly chosenBy: 'auto-dispatch' | 'escalation';
  readonly resourceId: ResourceId;
}

const picksFor = (roles: readonly RoleRecommendation[], role: Place['role']): readonly Suitability[] =>
  roles.find((one) => one.role === role)?.picks ?? [];

/** The next offer of a short place that dispatch fills by itself, or undefined when none of those ranked can go. */
export const nextOffer = (mobilisation: OpenMobilisation, ranking: Ranking): NextOffer | undefined => {
  for (const place of mobilisation.places.filter(isShort)) {
    const chosenBy = soughtBy(mobilisation, place);
    const resourceId = bestFor(ranking, place.role);
    if (chosenBy && resourceId) return { role: place.role, chosenBy, resourceId };
  }
  return undefined;
};

const MOST_TOLD = 50;

const withCandidateTold = (mobilisation: OpenMobilisation, role: Place['role'], who: ResourceId): Place[] => {
  const at = mobilisation.places.findIndex(
    (place) => isShort(place) && place.role === role && soughtBy(mobilisation, place) === undefined,
  );
  return mobilisation.places.map((place, index) =>
    index === at && isShort(place)
      ? { ...place, toldOf: [...(place.toldOf ?? []), who].slice(-MOST_TOLD) }
      : place,
  );
};

const wasTold = ({ places }: OpenMobilisation, role: Place['role'], who: ResourceId): boolean =>
  places.some((place) => isShort(place) && place.role === role && place.toldOf?.includes(who) === true);

const withPick = (
  { recommended }: OpenMobilisation,
  role: Place['role'],
  who: ResourceId,
): OpenMobilisation['recommended'] => {
  const { resourceIds } = recommended.find((one) => one.role === role) ?? { resourceIds: [] };
  return [
    ...recommended.filter((one) => one.role !== role),
    { role, resourceIds: [...new Set([...resourceIds, who])].slice(-MOST_TOLD) },
  ];
};

/** Tells a dispatcher once of each person who could fill a short place, so many at once. Sending those recommended needs no reason. */
export const findCandidates = (
  state: OpenMobilisation,
  people: readonly Resource[],
  now: Instant,
): Decided<OpenMobilisation> | Unchanged<OpenMobilisation> => {
  const { roles } = recommendFor(state, people, now);
  let mobilisation = state;
  const events: NewEvent[] = [];
  const decides = (place: Place) => isShort(place) && soughtBy(state, place) === undefined;
  for (const role of new Set(state.places.filter(decides).map((place) => place.role))) {
    for (const { resource, reason } of picksFor(roles, role)) {
      const { resourceId } = resource;
      if (events.length === MOST_CANDIDATES) break;
      if (wasTold(mobilisation, role, resourceId)) continue;
      events.push(
        CandidateFound.with({ incidentId: state.incidentId, role, resource, reason, foundAt: now }),
      );
      mobilisation = {
        ...mobilisation,
        places: withCandidateTold(mobilisation, role, resourceId),
        recommended: withPick(mobilisation, role, resourceId),
      };
    }
  }
  return events.length === 0 ? unchanged(state) : decided(mobilisation, events);
};
