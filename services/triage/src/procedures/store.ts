import type { AggregateKind, AggregateStore } from '@muster/store';
import { ProcedureRecord } from './domain/procedure-record.ts';

export const ALL_PROCEDURES = 'PROCEDURES';

export const procedureKind: AggregateKind<ProcedureRecord> = {
  kind: 'PROCEDURE',
  saysWhoChanged: true,
  schema: ProcedureRecord,
  indexes: ({ procedureId }) => ({ gsi1: { pk: ALL_PROCEDURES, sk: procedureId } }),
};

export interface ProcedureStores {
  readonly procedures: AggregateStore<ProcedureRecord>;
}
