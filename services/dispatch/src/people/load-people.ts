import type { Item } from '@muster/store';
import type { Resource } from './domain/resource.ts';
import { type PeopleStores, ALL_RESOURCES } from './store.ts';

/** Every deployable person with their version, from an index that may be a moment old. */
export const loadListed = async ({
  resources,
}: Pick<PeopleStores, 'resources'>): Promise<Item<Resource>[]> => {
  const people: Item<Resource>[] = [];
  let after: string | undefined;
  do {
    const page = await resources.query('gsi1', ALL_RESOURCES, { ...(after !== undefined && { after }) });
    people.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return people;
};

/** Every deployable person, from an index that may be a moment old. */
export const loadEverybody = async (deps: Pick<PeopleStores, 'resources'>): Promise<Resource[]> =>
  (await loadListed(deps)).map(({ state }) => state);

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
