import type { Page } from '@muster/store';
import { queryPage, type Paging } from '../cases/query-page.ts';
import type { SupportPlan } from './domain/support-plan.ts';
import { supportIn, supportOf, type SupportStores } from './store.ts';

/** The plans for a person, the newest first. */
export const listOwnSupportPlans = (
  { supportPlans }: SupportStores,
  person: string,
  paging: Paging,
): Promise<Page<SupportPlan>> =>
  queryPage(supportPlans, 'gsi1', supportOf(person), { ...paging, descending: true });

/** The plans of a team, the newest first. */
export const listSupportPlansOfTeam = (
  { supportPlans }: SupportStores,
  team: string,
  paging: Paging,
): Promise<Page<SupportPlan>> =>
  queryPage(supportPlans, 'gsi2', supportIn(team), { ...paging, descending: true });
