import { MobilisationOpened, type DataOf } from '@muster/contracts';
import { type Instant, type NewEvent, decided, unchanged, type Decided, type Decision } from '@muster/core';
import type { Mobilisation, OpenMobilisation, Origin, Place } from './mobilisation.ts';
import { markShort, openRoles } from './places.ts';
import { dispatchesItself, type AutoDispatchPolicy } from './policy.ts';
import { recommend } from './recommend.ts';
import type { Recommendation } from './recommendation.ts';
import type { Resource } from './resource.ts';

export const RECOMMENDATIONS = 'RECOMMENDATION#';

/** The row beside that holds a mobilisation's nth recommendation whole. */
export const recommendationKey = (n: number): string => `${RECOMMENDATIONS}${String(n).padStart(6, '0')}`;

/** Who should fill the places that nobody holds, as things are now. */
export const recommendFor = (
  mobilisation: OpenMobilisation,
  people: readonly Resource[],
  now: Instant,
): Recommendation => recommend({ ...mobilisation, roles: openRoles(mobilisation), now }, people);

/** Stores a recommendation, with the key it was asked for under, and tells the shortfalls in it that were not told yet. */
export const keepRecommendation = (
  before: OpenMobilisation,
  recommendation: Recommendation,
  { first = [], askedAs }: { readonly first?: readonly NewEvent[]; readonly askedAs?: string } = {},
): Decided<OpenMobilisation> => {
  const recommendationCount = before.recommendationCount + 1;
  let mobilisation: OpenMobilisation = {
    ...before,
    recommendationCount,
    recommended: recommendation.roles.map(({ role, picks }) => ({
      role,
      resourceIds: picks.map(({ resource }) => resource.resourceId),
    })),
  };
  const events = [...first];
  for (const { role, shortfall } of recommendation.roles) {
    if (!shortfall) continue;
    const marked = markShort(mobilisation, role, { ...shortfall, now: recommendation.madeAt });
    mobilisation = marked.mobilisation;
    events.push(...marked.events);
  }
  const beside = [{ sk: recommendationKey(recommendationCount), data: { ...recommendation, askedAs } }];
  return decided(mobilisation, events, { beside });
};

interface Circumstances {
  readonly origin: Origin;
  readonly policy: AutoDispatchPolicy;
  readonly people: readonly Resource[];
  readonly now: Instant;
}

/** Opens the mobilisation with a first recommendation; its places are sought at once where the policy says so and no person must look first. */
export const openMobilisation = (
  state: Mobilisation | undefined,
  { incidentId, incident, priority, plan }: DataOf<'IncidentAssessed'>,
  { origin, policy, people, now }: Circumstances,
): Decision<Mobilisation> => {
  if (state !== undefined) return unchanged(state);
  const autoDispatch =
    incident.personFirst === undefined && dispatchesItself(policy, priority, incident.incidentType);
  const places = plan.roles.flatMap(({ role, count }) =>
    Array.from({ length: count }, (): Place =>
      autoDispatch ? { state: 'seeking', role, chosenBy: 'auto-dispatch' } : { state: 'open', role },
    ),
  );
  const opened: OpenMobilisation = {
    status: 'open',
    ...origin,
    incidentId,
    facts: incident,
    priority,
    plan,
    autoDispatch,
    openedAt: now,
    places,
    offerCount: 0,
    tried: [],
    recommended: [],
    recommendationCount: 0,
  };
  const needed = plan.roles.map(({ role, count }) => ({ role, count }));
  return keepRecommendation(opened, recommendFor(opened, people, now), {
    first: [MobilisationOpened.with({ incidentId, priority, needed, autoDispatch, openedAt: now })],
  });
};
