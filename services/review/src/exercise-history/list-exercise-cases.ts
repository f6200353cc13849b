import type { Instant } from '@muster/core';
import type { CaseRow } from '../cases/domain/case.ts';
import { queryAll } from '../cases/query-all.ts';
import { closedWithin } from './domain/history.ts';
import { historyOfTeam, type ExerciseHistoryStores } from './store.ts';

/** Every case of a team's exercise history closed from one instant up to, not including, another, oldest first. */
export const listExerciseCases = async (
  { histories }: ExerciseHistoryStores,
  team: string,
  from: Instant,
  to: Instant,
): Promise<CaseRow[]> =>
  closedWithin(await queryAll(histories, 'gsi1', historyOfTeam(team), { from }), { from, to });
