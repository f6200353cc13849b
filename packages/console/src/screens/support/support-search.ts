/** Whose plans are listed, as it stands in the address: one's own without a team. */
export interface SupportSearch {
  readonly team?: string;
}

export const supportSearch = ({ team }: Record<string, unknown>): SupportSearch =>
  typeof team === 'string' && team !== '' ? { team } : {};
