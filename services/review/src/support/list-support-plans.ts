import type { Page } from '@muster/store';
import { queryPage, type Paging } from '../cases/query-page.ts';
import type { HistoryMark } from '../exercise-history/domain/mark.ts';
import { listIn } from '../exercise-history/lists-apart.ts';
import type { SupportPlan } from './domain/support-plan.ts';
import { supportIn, supportOf, type SupportStores } from './store.ts';

interface Asked extends Paging {
  readonly history?: HistoryMark;
}

/** The plans for a person, the newest first. */
export const listOwnSupportPlans = (
  { supportPlans }: SupportStores,
  person: string,
  { history, ...paging }: Asked,
): Promise<Page<SupportPlan>> =>
  queryPage(supportPlans, 'gsi1', listIn(history, supportOf(person)), { ...paging, descending: true });

/** The plans of a team, the newest first. */
export const listSupportPlansOfTeam = (
  { supportPlans }: SupportStores,
  team: string,
  { history, ...paging }: Asked,
): Promise<Page<SupportPlan>> =>
  queryPage(supportPlans, 'gsi2', listIn(history, supportIn(team)), { ...paging, descending: true });
