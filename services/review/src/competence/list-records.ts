import type { Page } from '@muster/store';
import { queryPage, type Paging } from '../cases/query-page.ts';
import type { HistoryMark } from '../exercise-history/domain/mark.ts';
import { listIn } from '../exercise-history/lists-apart.ts';
import type { CompetenceRecord } from './domain/record.ts';
import { recordsOfPerson, recordsOfTeam, type CompetenceRecordStores } from './store.ts';

interface Asked extends Paging {
  readonly person: string;
  /** Without it the person's own records. */
  readonly team?: string | undefined;
  readonly history?: HistoryMark;
}

/** A page of somebody's own records, or of those of a team by name. */
export const listRecords = (
  { records }: CompetenceRecordStores,
  { person, team, history, ...paging }: Asked,
): Promise<Page<CompetenceRecord>> =>
  team === undefined
    ? queryPage(records, 'gsi2', listIn(history, recordsOfPerson(person)), paging)
    : queryPage(records, 'gsi1', listIn(history, recordsOfTeam(team)), paging);
