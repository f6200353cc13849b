import { type IncidentId, notFound, type Cause, type Refused } from '@muster/core';
import type { Outcome } from '@muster/store';
import { loadEverybody, reloadBusy } from '../people/load-people.ts';
import type { PeopleStores } from '../people/store.ts';
import { causeInIncident } from '../response/domain/causes.ts';
import { type Mobilisation, requireOpen } from '../response/domain/mobilisation.ts';
import type { ResponseStores } from '../response/store.ts';
import {
  keepRecommendation,
  recommendFor,
  recommendationKey,
  RECOMMENDATIONS,
} from './domain/keep-recommendation.ts';
import { Recommendation } from './domain/recommendation.ts';

export type RecommendationStores = ResponseStores & Pick<PeopleStores, 'resources'>;

type Found =
  | { readonly ok: true; readonly recommendation: Recommendation; readonly version: number }
  | Refused;

const latest = async (
  { mobilisations }: ResponseStores,
  { state, version }: { state: Mobilisation | undefined; version: number },
): Promise<Found> => {
  if (state === undefined || state.status === 'never-opened') return notFound('recommendation');
  const row = await mobilisations.childRow(state.incidentId, recommendationKey(state.recommendationCount));
  return row
    ? { ok: true, recommendation: Recommendation.parse(row.data), version }
    : notFound('recommendation');
};

/** The latest recommendation for an incident. */
export const readRecommendation = async (
  deps: RecommendationStores,
  incidentId: IncidentId,
): Promise<Found> => latest(deps, await deps.mobilisations.load(incidentId));

/** What was recommended when this was asked for before; there may be newer ones. */
const recommendedAs = async (
  { mobilisations }: RecommendationStores,
  { state, version }: { state: Mobilisation; version: number },
  key: string,
): Promise<Found | undefined> => {
  if (state.status === 'never-opened') return undefined;
  for (let after: string | undefined; ;) {
    const paging = { limit: 10, descending: true, ...(after && { after }) };
    const page = await mobilisations.childRows(state.incidentId, RECOMMENDATIONS, paging);
    const row = page.items.find(({ data }) => data['askedAs'] === key);
    if (row) return { ok: true, recommendation: Recommendation.parse(row.data), version };
    if (page.next === undefined) return undefined;
    after = page.next;
  }
};

/** Recommends people for the places nobody holds, as things are now, and stores it. */
export const makeRecommendation = async (
  deps: RecommendationStores,
  incidentId: IncidentId,
  cause: Cause,
): Promise<Found> => {
  const [people, { state: before }] = await Promise.all([
    loadEverybody(deps).then((indexed) => reloadBusy(deps, indexed)),
    deps.mobilisations.load(incidentId),
  ]);
  const kept: Outcome<Mobilisation> = await deps.mobilisations.decide(
    incidentId,
    before && 'correlationId' in before ? causeInIncident(cause, before) : cause,
    (state) => {
      const mobilisation = requireOpen(state);
      if ('ok' in mobilisation) return mobilisation;
      return keepRecommendation(mobilisation, recommendFor(mobilisation, people, cause.at), {
        askedAs: cause.key,
      });
    },
  );
  if (!kept.ok) return kept;
  const first = kept.how === 'already-done' ? await recommendedAs(deps, kept, cause.key) : undefined;
  return first ?? latest(deps, kept);
};
