import type { Resource } from './domain/resource.ts';
import { type PeopleStores, ALL_RESOURCES } from './store.ts';

/** Every deployable person, from an index that may be a moment old. */
export const loadEverybody = async ({ resources }: Pick<PeopleStores, 'resources'>): Promise<Resource[]> => {
  const people: Resource[] = [];
  let after: string | undefined;
  do {
    const page = await resources.query('gsi1', ALL_RESOURCES, { ...(after !== undefined && { after }) });
    people.push(...page.items.map(({ state }) => state));
    after = page.next;
  } while (after !== undefined);
  return people;
};

/** So many are read again whoever they are. */
const FEW = 50;

/**
 * The people with whoever is not available read again, consistently: before a shortfall is told, that must be so. Where they
 * are many, only those who `mayCome`: in a large response each miss would read all the others who were asked with it.
 */
export const reloadBusy = async (
  { resources }: Pick<PeopleStores, 'resources'>,
  people: Iterable<Resource>,
  mayCome: (person: Resource) => boolean = () => true,
): Promise<Resource[]> => {
  const all = [...people];
  const busy = all.filter(({ duty }) => duty.status !== 'available');
  const read = new Set(busy.length > FEW ? busy.filter(mayCome) : busy);
  return Promise.all(
    all.map(async (person) =>
      read.has(person) ? ((await resources.load(person.resourceId)).state ?? person) : person,
    ),
  );
};
