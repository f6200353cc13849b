import type { Page } from '@muster/store';
import type { SupportPlan } from './domain/support-plan.ts';
import { supportIn, supportOf, type SupportStores } from './store.ts';

interface Paging {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const pageOf = async (
  { supportPlans }: SupportStores,
  index: 'gsi1' | 'gsi2',
  partition: string,
  { limit, cursor }: Paging,
): Promise<Page<SupportPlan>> => {
  const from = cursor === undefined ? {} : { after: cursor };
  const { items, next } = await supportPlans.query(index, partition, { limit, descending: true, ...from });
  return { items: items.map(({ state }) => state), ...(next !== undefined && { next }) };
};

/** The plans for a person, the newest first. */
export const listOwnSupportPlans = (
  deps: SupportStores,
  person: string,
  paging: Paging,
): Promise<Page<SupportPlan>> => pageOf(deps, 'gsi1', supportOf(person), paging);

/** The plans of a team, the newest first. */
export const listSupportPlansOfTeam = (
  deps: SupportStores,
  team: string,
  paging: Paging,
): Promise<Page<SupportPlan>> => pageOf(deps, 'gsi2', supportIn(team), paging);
