import type { Stores } from '../deps.ts';
import type { Recommendation } from '../domain/recommendation.ts';
import type { Resource } from '../domain/resource.ts';
import { ALL_RESOURCES } from '../stores.ts';

/** Every deployable person, from an index that may be a moment old. */
export const everybody = async ({ resources }: Pick<Stores, 'resources'>): Promise<Resource[]> => {
  const people: Resource[] = [];
  let after: string | undefined;
  do {
    const page = await resources.query('gsi1', ALL_RESOURCES, { ...(after !== undefined && { after }) });
    people.push(...page.items.map(({ state }) => state));
    after = page.next;
  } while (after !== undefined);
  return people;
};

/** The people with whoever is not available read again, consistently: before a shortfall is told, that must be so. */
export const readAgain = (
  { resources }: Pick<Stores, 'resources'>,
  people: Iterable<Resource>,
): Promise<Resource[]> =>
  Promise.all(
    Array.from(people, async (person) =>
      person.duty.status === 'available'
        ? person
        : ((await resources.load(person.resourceId)).state ?? person),
    ),
  );

/** Everybody, for this recommendation; whoever seems busy is read again when it would tell a shortfall. */
export const peopleFor = async (
  deps: Pick<Stores, 'resources'>,
  recommended: (people: readonly Resource[]) => Recommendation,
): Promise<Resource[]> => {
  const people = await everybody(deps);
  return recommended(people).roles.some(({ shortfall }) => shortfall) ? readAgain(deps, people) : people;
};
