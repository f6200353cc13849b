/** Whose figures and of which period, as they stand in the address of the results. Instants. */
export interface ResultsSearch {
  readonly team?: string;
  readonly from?: string;
  readonly to?: string;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

export const resultsSearch = (search: Record<string, unknown>): ResultsSearch => {
  const [team, from, to] = [text(search['team']), text(search['from']), text(search['to'])];
  return {
    ...(team !== undefined && { team }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
};
