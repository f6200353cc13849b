import { notFound, type Refused } from '@muster/core';
import type { Page } from '@muster/store';
import { queryPage, type Paging } from '../cases/query-page.ts';
import type { HistoryMark } from '../exercise-history/domain/mark.ts';
import { listIn } from '../exercise-history/lists-apart.ts';
import type { Improvement } from './domain/improvement.ts';
import { improvementsOf, type ImprovementStores } from './store.ts';

type Found = { readonly ok: true; readonly improvement: Improvement; readonly version: number } | Refused;

/** An action of one of these teams; another team's is as if it were not there. */
export const readImprovement = async (
  { improvements }: ImprovementStores,
  improvementId: string,
  teams: readonly string[],
): Promise<Found> => {
  const { state, version } = await improvements.load(improvementId);
  return state !== undefined && teams.includes(state.team)
    ? { ok: true, improvement: state, version }
    : notFound('improvement');
};

/** A team's actions, the latest check date first. */
export const listImprovements = (
  { improvements }: ImprovementStores,
  team: string,
  { history, ...paging }: Paging & { readonly history?: HistoryMark },
): Promise<Page<Improvement>> =>
  queryPage(improvements, 'gsi1', listIn(history, improvementsOf(team)), { ...paging, descending: true });
