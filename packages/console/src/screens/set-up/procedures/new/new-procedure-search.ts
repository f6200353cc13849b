/** Which procedure a new one begins as a copy of, as it stands in the address; none: it begins empty. */
export interface NewProcedureSearch {
  readonly copy?: string;
}

export const newProcedureSearch = ({ copy }: Record<string, unknown>): NewProcedureSearch =>
  typeof copy === 'string' && copy !== '' ? { copy } : {};
