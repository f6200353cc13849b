import { check, type Procedure } from '@muster/procedures';
import type { ProcedureRecord } from './domain/procedure-record.ts';
import type { ProcedureItem, ProcedureView } from './routes.ts';

/** A line of the list of procedures. */
export const procedureItem = (record: ProcedureRecord): ProcedureItem => ({
  ...record,
  unpublished: record.inForce?.revision !== record.revision,
});

interface ReadDraft {
  readonly record: ProcedureRecord;
  readonly document: Procedure;
  /** The organisation's, as far as triage knows them. */
  readonly skills: readonly string[] | undefined;
}

/** A procedure's newest draft with what the checker finds in it. */
export const procedureView = ({ record, document, skills }: ReadDraft): ProcedureView => ({
  ...procedureItem(record),
  document,
  findings: [...check(document, { skills })],
});
