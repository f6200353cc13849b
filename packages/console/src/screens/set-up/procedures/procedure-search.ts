/** What a version of a procedure is compared with, as it stands in the address: a version's number. */
export interface ProcedureSearch {
  readonly against?: string;
}

export const procedureSearch = ({ against }: Record<string, unknown>): ProcedureSearch =>
  typeof against === 'string' && /^[1-9]\d{0,5}$/.test(against) ? { against } : {};
