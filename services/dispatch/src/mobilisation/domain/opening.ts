import { MobilisationOpened, type DataOf } from '@muster/contracts';
import { type Instant, unchanged, type Decision } from '@muster/core';
import type { Resource } from '../../people/domain/resource.ts';
import { dispatchesItself, type AutoDispatchPolicy } from '../../policies/domain/auto-dispatch.ts';
import { keepRecommendation, recommendFor } from '../../recommendation/domain/keep-recommendation.ts';
import type { Mobilisation, OpenMobilisation, Origin, Place } from '../../response/domain/mobilisation.ts';
import type { Correction } from './correction.ts';

export interface Circumstances {
  readonly origin: Origin;
  /** Came before the verdict, which does not know of it. */
  readonly correction?: Correction | undefined;
  readonly policy: AutoDispatchPolicy;
  readonly people: readonly Resource[];
  readonly now: Instant;
}

/** Opens the mobilisation with a first recommendation; its places are sought at once where the policy says so, no person must look first and it is no exercise. */
export const decideOpening = (
  state: Mobilisation | undefined,
  { incidentId, incident, priority, plan }: DataOf<'IncidentAssessed'>,
  { origin, policy, correction, people, now }: Circumstances,
): Decision<Mobilisation> => {
  if (state !== undefined) return unchanged(state);
  const autoDispatch =
    !origin.exercise &&
    incident.personFirst === undefined &&
    dispatchesItself(policy, priority, incident.incidentType);
  const places = plan.roles.flatMap(({ role, count }) =>
    Array.from({ length: count }, (): Place =>
      autoDispatch ? { state: 'seeking', role, chosenBy: 'auto-dispatch' } : { state: 'open', role },
    ),
  );
  const opened: OpenMobilisation = {
    status: 'open',
    ...origin,
    incidentId,
    facts: correction?.facts ?? incident,
    ...(correction && { correctedAs: correction.sequence }),
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
