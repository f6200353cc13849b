import type { AggregateKind, AggregateStore } from '@muster/store';
import { ExerciseHistory } from './domain/history.ts';
import { listIn } from './lists-apart.ts';

export const historyOfTeam = (team: string): string => listIn('exercise', `CASES#${team}`);

/** A team's exercise history by when each batch ended; a kind of its own, in no list of cases. */
export const exerciseHistoryKind: AggregateKind<ExerciseHistory> = {
  kind: 'HISTORY',
  schema: ExerciseHistory,
  indexes: ({ team, upTo }) => ({ gsi1: { pk: historyOfTeam(team), sk: upTo } }),
};

export interface ExerciseHistoryStores {
  readonly histories: AggregateStore<ExerciseHistory>;
}
