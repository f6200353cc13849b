import type { Resource } from './domain/resource.ts';
import { phoneIdOf } from './hold-contact-points.ts';
import type { PeopleStores } from './store.ts';

/** The people who have a telephone number, given in international form; several where it is entered as shared. */
export const peopleOfNumber = async (
  { phones, resources }: Pick<PeopleStores, 'phones' | 'resources'>,
  number: string,
): Promise<readonly Resource[]> => {
  const { state } = await phones.load(phoneIdOf(number));
  const people = await Promise.all(
    (state?.holders ?? []).map(async (one) => (await resources.load(one)).state),
  );
  return people.flatMap((person) => (person?.phone?.number === number ? [person] : []));
};
