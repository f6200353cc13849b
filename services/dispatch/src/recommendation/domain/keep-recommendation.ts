import { type Decided, decided, type Instant, type NewEvent } from '@muster/core';
import type { Resource } from '../../people/domain/resource.ts';
import type { OpenMobilisation } from '../../response/domain/mobilisation.ts';
import { openRoles } from '../../response/domain/places.ts';
import { markShort } from '../../response/domain/short-places.ts';
import { recommend } from './recommend.ts';
import type { Recommendation } from './recommendation.ts';

export const RECOMMENDATIONS = 'RECOMMENDATION#';

/** The child row with a mobilisation's nth recommendation. */
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
  const childRows = [{ sk: recommendationKey(recommendationCount), data: { ...recommendation, askedAs } }];
  return decided(mobilisation, events, { childRows });
};
