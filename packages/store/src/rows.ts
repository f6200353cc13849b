import * as z from 'zod';
import { CauseMark, CorruptStateError } from '@muster/core';
import { Changed } from './changed.ts';

export const STATE = 'STATE';
export const EVENT = 'EVENT#';

export const partition = (kind: string, id: string): string => `${kind}#${id}`;
export const eventKey = (sequence: number): string => `${EVENT}${String(sequence).padStart(10, '0')}`;
export const claimPartition = (name: string): string => `CLAIM#${name}`;

const Key = z.object({ pk: z.string(), sk: z.string() });
const StateRow = Key.extend({
  version: z.int().min(1),
  sequence: z.int().min(0),
  causes: z.array(CauseMark),
  changed: Changed.optional(),
  state: z.unknown(),
});
const StoredChildRow = Key.extend({
  data: z.record(z.string(), z.unknown()),
  expiresAt: z.number().optional(),
});
const ClaimRow = Key.extend({ holder: z.object({ kind: z.string(), id: z.string() }) });

export type Row = Readonly<Record<string, unknown>>;
export type BesideRow = z.infer<typeof StoredChildRow>;

const reader =
  <T>(schema: z.ZodType<T>) =>
  (row: Row): T => {
    const read = schema.safeParse(row);
    if (read.success) return read.data;
    throw new CorruptStateError(`row ${String(row['pk'])} ${String(row['sk'])} does not fit`, {
      cause: read.error,
    });
  };

export const readStateRow = reader(StateRow);
export const readChildRow = reader(StoredChildRow);
export const readClaimRow = reader(ClaimRow);
