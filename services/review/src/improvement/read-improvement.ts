import type { Page } from '@muster/store';
import { loadOfTeams, type FoundOfTeam } from '../cases/load-of-teams.ts';
import { queryPage, type Paging } from '../cases/query-page.ts';
import type { HistoryMark } from '../exercise-history/domain/mark.ts';
import { listIn } from '../exercise-history/lists-apart.ts';
import type { Improvement } from './domain/improvement.ts';
import { improvementsOf, type ImprovementStores } from './store.ts';

/** An action of one of these teams; another team's is as if it were not there. */
export const readImprovement = (
  { improvements }: ImprovementStores,
  improvementId: string,
  teams: readonly string[],
): Promise<FoundOfTeam<Improvement>> => loadOfTeams(improvements, improvementId, teams, 'improvement');

/** A team's actions, the latest check date first. */
export const listImprovements = (
  { improvements }: ImprovementStores,
  team: string,
  { history, ...paging }: Paging & { readonly history?: HistoryMark },
): Promise<Page<Improvement>> =>
  queryPage(improvements, 'gsi1', listIn(history, improvementsOf(team)), { ...paging, descending: true });
