import { historyIn, type History } from '../../parts/history-search.ts';
import { isBehind } from './behind.ts';

/** Whose figures and of which period, as they stand in the address of the results. Instants. */
export interface ResultsSearch {
  readonly team?: string;
  readonly from?: string;
  readonly to?: string;
  /** The figure whose cases are listed, as `behind.ts` reads it. */
  readonly cases?: string;
  readonly history?: History;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

export const resultsSearch = (search: Record<string, unknown>): ResultsSearch => {
  const [team, from, to, cases] = ['team', 'from', 'to', 'cases'].map((name) => text(search[name]));
  return {
    ...(team !== undefined && { team }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(cases !== undefined && isBehind(cases) && { cases }),
    ...historyIn(search),
  };
};
