import type { Instant } from '@muster/core';
import type { CaseRow } from './domain/case.ts';
import { queryAll } from './query-all.ts';
import { casesOfTeam, casesRecorded, type CaseStores } from './store.ts';

/** Every case of a team closed from one instant up to, not including, another, oldest first. */
export const listClosedCases = (
  { cases }: CaseStores,
  team: string,
  from: Instant,
  to: Instant,
): Promise<CaseRow[]> => queryAll(cases, 'gsi1', casesOfTeam(team), { from, to });

/** Every case of a team whose row was last written from one instant up to, not including, another. */
export const listRecordedCases = (
  { cases }: CaseStores,
  team: string,
  from: Instant,
  to: Instant,
): Promise<CaseRow[]> => queryAll(cases, 'gsi2', casesRecorded(team), { from, to });
