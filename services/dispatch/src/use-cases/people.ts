import type { Stores } from '../deps.ts';
import type { AutoDispatchPolicy, ContactsPolicy } from '../domain/policy.ts';
import type { Resource } from '../domain/resource.ts';
import { ALL_RESOURCES, AUTO_DISPATCH, CONTACTS } from '../stores.ts';

/** Every deployable person. The index may be a moment old: whoever is reserved is read again, consistently. */
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

/** Without a policy nothing is dispatched by itself. */
export const autoDispatchPolicy = async ({
  autoDispatch,
}: Pick<Stores, 'autoDispatch'>): Promise<AutoDispatchPolicy> =>
  (await autoDispatch.load(AUTO_DISPATCH)).state ?? { rules: [] };

export const contactsPolicy = async ({ contacts }: Pick<Stores, 'contacts'>): Promise<ContactsPolicy> =>
  (await contacts.load(CONTACTS)).state ?? { teams: {} };
