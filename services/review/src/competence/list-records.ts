import type { Page } from '@muster/store';
import type { CompetenceRecord } from './domain/record.ts';
import { recordsOfPerson, recordsOfTeam, type CompetenceRecordStores } from './store.ts';

interface Asked {
  readonly person: string;
  /** Without it the person's own records. */
  readonly team?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** A page of somebody's own records, or of those of a team by name. */
export const listRecords = async (
  { records }: CompetenceRecordStores,
  { person, team, limit, cursor }: Asked,
): Promise<Page<CompetenceRecord>> => {
  const part = { limit, ...(cursor !== undefined && { after: cursor }) };
  const page =
    team === undefined
      ? await records.query('gsi2', recordsOfPerson(person), part)
      : await records.query('gsi1', recordsOfTeam(team), part);
  return { ...page, items: page.items.map(({ state }) => state) };
};
