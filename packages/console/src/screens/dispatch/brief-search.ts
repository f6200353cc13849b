/** Whose brief is looked at: a role's, and as which of its people it is read. */
export interface BriefSearch {
  readonly role?: string;
  readonly person?: string;
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

export const briefSearch = (search: Record<string, unknown>): BriefSearch => {
  const role = textOf(search['role']);
  const person = textOf(search['person']);
  return role === undefined ? {} : { role, ...(person !== undefined && { person }) };
};
