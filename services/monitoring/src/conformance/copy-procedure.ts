import type { DataOf, MusterEvent } from '@muster/contracts';
import { decided, unchanged, type Cause } from '@muster/core';
import { copyId, type ProcedureStores } from './store.ts';

const copyOf = ({ procedureId, version, title, publishedAt, document }: DataOf<'ProcedurePublished'>) =>
  decided({ procedureId, version, title, publishedAt, document }, []);

/** Keeps monitoring's own copy of a published version. Records that wait for it find it at their next settlement. */
export const copyProcedure = async (
  { copies }: ProcedureStores,
  { data }: MusterEvent<'ProcedurePublished'>,
  cause: Cause,
): Promise<void> => {
  await copies.decide(copyId(data), cause, (copy) => (copy ? unchanged(copy) : copyOf(data)));
};
