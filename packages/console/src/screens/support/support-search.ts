import { historyIn, type History } from '../../parts/history-search.ts';

/** Whose plans are listed, as it stands in the address: one's own without a team; the real ones unless made-up ones are asked for. */
export interface SupportSearch {
  readonly team?: string;
  readonly history?: History;
}

export const supportSearch = (search: Record<string, unknown>): SupportSearch => {
  const { team } = search;
  return { ...(typeof team === 'string' && team !== '' && { team }), ...historyIn(search) };
};
