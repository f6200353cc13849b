import { historyIn, type History } from '../../parts/history-search.ts';

/** Whose team's records, and of which history, as it stands in the address. */
export interface CompetenceSearch {
  readonly team?: string;
  readonly history?: History;
}

/** The criterion that is open beside the list. */
export interface RecordSearch {
  readonly criterion?: string;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

export const competenceSearch = (search: Record<string, unknown>): CompetenceSearch => {
  const team = text(search['team']);
  return { ...(team !== undefined && { team }), ...historyIn(search) };
};

export const recordSearch = (search: Record<string, unknown>): RecordSearch => {
  const criterion = text(search['criterion']);
  return { ...(criterion !== undefined && /^[a-z0-9.-]{1,20}$/.test(criterion) && { criterion }) };
};
