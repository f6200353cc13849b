import * as z from 'zod';
import type { ProcedureRef } from '@muster/contracts';
import { Instant, ProcedureId } from '@muster/core';
import type { AggregateKind, AggregateStore } from '@muster/store';

/** Monitoring's own copy of a published procedure version. Its document is parsed where it is used. */
export const ProcedureCopy = z.object({
  procedureId: ProcedureId,
  version: z.int().min(1),
  title: z.string(),
  publishedAt: Instant,
  document: z.record(z.string(), z.json()),
});
export type ProcedureCopy = z.infer<typeof ProcedureCopy>;

export const procedureCopyKind: AggregateKind<ProcedureCopy> = {
  kind: 'PROCEDURECOPY',
  schema: ProcedureCopy,
};

export const copyId = ({ procedureId, version }: ProcedureRef): string => `${procedureId}#${version}`;

export interface ProcedureStores {
  readonly copies: AggregateStore<ProcedureCopy>;
}
