import { type ProcedureId, unchanged, type Cause } from '@muster/core';
import type { Procedure } from '@muster/procedures';
import type { Outcome } from '@muster/store';
import { saveDraft, type ProcedureRecord } from './domain/procedure-record.ts';
import type { ProcedureStores } from './store.ts';

/** Keeps a document as the first draft of a new procedure. Asked for twice under one id, it makes one. */
export const createProcedure = (
  { procedures }: ProcedureStores,
  procedureId: ProcedureId,
  document: Procedure,
  cause: Cause,
): Promise<Outcome<ProcedureRecord>> =>
  procedures.decide(procedureId, { ...cause, correlationId: procedureId }, (record) =>
    record
      ? unchanged(record)
      : saveDraft(undefined, procedureId, document, { by: cause.actor, at: cause.at }),
  );
