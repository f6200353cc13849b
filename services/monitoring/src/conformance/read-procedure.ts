import type { ProcedureRef } from '@muster/contracts';
import { readOlderProcedure } from '@muster/procedures/older-procedure';
import { Procedure } from '@muster/procedures/schema';
import type { AggregateStore } from '@muster/store';
import { copyId, type ProcedureCopy } from './store.ts';

export type ProcedureReader = (ref: ProcedureRef) => Promise<Procedure | undefined>;

/** Reads a version's document; a version never changes, so what was read once is kept. */
export const procedureReader = (copies: AggregateStore<ProcedureCopy>): ProcedureReader => {
  const kept = new Map<string, Procedure>();
  return async (ref: ProcedureRef): Promise<Procedure | undefined> => {
    const id = copyId(ref);
    const before = kept.get(id);
    if (before) return before;
    const { state } = await copies.load(id);
    const read = Procedure.safeParse(readOlderProcedure(state?.document));
    if (!read.success) return undefined;
    kept.set(id, read.data);
    return read.data;
  };
};
