import { type ProcedureId, notFound, type Cause } from '@muster/core';
import type { Procedure } from '@muster/procedures';
import type { Outcome } from '@muster/store';
import { stale } from '@muster/store/stale';
import { saveDraft, type ProcedureRecord } from './domain/procedure-record.ts';
import type { ProcedureStores } from './store.ts';

/** A document, and the version of the procedure that it was written on. */
export interface WrittenDraft {
  readonly document: Procedure;
  readonly ifMatch: number | '*' | undefined;
}

/** Keeps a document as the newest draft, if the version it was written on is still the present one. */
export const saveProcedure = (
  { procedures }: ProcedureStores,
  procedureId: ProcedureId,
  { document, ifMatch }: WrittenDraft,
  cause: Cause,
): Promise<Outcome<ProcedureRecord>> =>
  procedures.decide(procedureId, { ...cause, correlationId: procedureId }, (record, loaded) => {
    if (record === undefined) return notFound('procedure');
    if (ifMatch !== '*' && ifMatch !== loaded.version) return stale(loaded);
    return saveDraft(record, procedureId, document, { by: cause.actor, at: cause.at });
  });
