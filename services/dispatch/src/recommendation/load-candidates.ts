import type { Resource } from '../people/domain/resource.ts';
import { loadEverybody, reloadBusy } from '../people/load-people.ts';
import type { PeopleStores } from '../people/store.ts';
import type { Recommendation } from './domain/recommendation.ts';

/** All people for this recommendation; those who seem busy are read again before a shortfall. */
export const loadCandidates = async (
  deps: Pick<PeopleStores, 'resources'>,
  recommended: (people: readonly Resource[]) => Recommendation,
): Promise<Resource[]> => {
  const people = await loadEverybody(deps);
  return recommended(people).roles.some(({ shortfall }) => shortfall) ? reloadBusy(deps, people) : people;
};
