import type { Instant } from '@muster/core';
import type { Page } from '@muster/store';
import type { CaseRow } from '../cases/domain/case.ts';
import { casesOfTeam, type CaseStores } from '../cases/store.ts';
import { listExerciseCases } from '../exercise-history/list-exercise-cases.ts';
import type { ExerciseHistoryStores } from '../exercise-history/store.ts';
import { standsBehind, type CaseFilter } from './domain/case-filter.ts';

/** A team's closed cases of a period, and the part of that list that is asked for. */
export interface AskedCases {
  readonly team: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** One request looks through so many parts of the list; it may find few or none and still name where to go on. */
const MOST_QUERIES = 20;

/** A page of the cases behind a figure, the last closed first. */
export const listCasesBehind = async (
  { cases }: CaseStores,
  { team, from, to, limit, cursor }: AskedCases,
  filter: CaseFilter,
): Promise<Page<CaseRow>> => {
  const found: CaseRow[] = [];
  let after = cursor;
  for (let queries = 0; queries < MOST_QUERIES && found.length < limit; queries += 1) {
    const part = { from, to, descending: true, limit: limit - found.length };
    const page = await cases.query('gsi1', casesOfTeam(team), {
      ...part,
      ...(after !== undefined && { after }),
    });
    found.push(...page.items.map(({ state }) => state).filter((row) => standsBehind(row, filter)));
    after = page.next;
    if (after === undefined) break;
  }
  return { items: found, ...(after !== undefined && { next: after }) };
};

/** The same of the team's exercise history: few enough to be read whole, so that a page begins after so many. */
export const listExerciseCasesBehind = async (
  deps: ExerciseHistoryStores,
  { team, from, to, limit, cursor = '0' }: AskedCases,
  filter: CaseFilter,
): Promise<Page<CaseRow>> => {
  const rows = (await listExerciseCases(deps, team, from, to)).filter((row) => standsBehind(row, filter));
  const begin = Number(cursor);
  const end = begin + limit;
  return { items: rows.toReversed().slice(begin, end), ...(end < rows.length && { next: String(end) }) };
};
