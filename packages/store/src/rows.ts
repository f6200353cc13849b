import * as z from 'zod';
import { CauseMark, CorruptStateError } from '@muster/core';
import { Changed } from './changed.ts';
import { Delta } from './delta.ts';

export const STATE = 'STATE';
export const SAVE = 'SAVE#';
export const LIST = 'LIST';

export const partition = (kind: string, id: string): string => `${kind}#${id}`;
export const saveKey = (version: number): string => `${SAVE}${String(version).padStart(10, '0')}`;
export const claimPartition = (name: string): string => `CLAIM#${name}`;

const Key = z.object({ pk: z.string(), sk: z.string() });
const Counts = Key.extend({
  version: z.int().min(1),
  sequence: z.int().min(0),
  changed: Changed.optional(),
  expiresAt: z.number().optional(),
});
const StateRow = Counts.extend({ causes: z.array(CauseMark), state: z.unknown() });
const SaveRow = Counts.extend({
  body: z.object({
    causes: z.array(CauseMark).default([]),
    state: z.unknown().optional(),
    delta: Delta.optional(),
  }),
});
const ListRow = Key.extend({ version: z.int().min(1), state: z.unknown() });
const LinesRow = z.object({
  body: z.object({ lines: z.array(z.record(z.string(), z.unknown())).default([]) }),
});
const StoredChildRow = Key.extend({
  data: z.record(z.string(), z.unknown()),
  expiresAt: z.number().optional(),
});
const ClaimRow = Key.extend({ holder: z.object({ kind: z.string(), id: z.string() }) });

export type Row = Readonly<Record<string, unknown>>;

const reader =
  <T>(schema: z.ZodType<T>) =>
  (row: Row): T => {
    const read = schema.safeParse(row);
    if (read.success) return read.data;
    throw new CorruptStateError(`row ${String(row['pk'])} ${String(row['sk'])} does not fit`, {
      cause: read.error,
    });
  };

/** Whether a row is a state that is overwritten, and not one in lists. */
export const isOverwrittenState = ({ sk, sequence }: Row): boolean => sk === STATE && sequence !== undefined;

/** What every row of a state says, also one whose time is over and whose content is not read. */
export const readCounts = reader(Counts);
export const readStateRow = reader(StateRow);
export const readSaveRow = reader(SaveRow);
export const readListRow = reader(ListRow);
export const readLines = reader(LinesRow);
export const readChildRow = reader(StoredChildRow);
export const readClaimRow = reader(ClaimRow);

/** The version of a row, 0 of a row that is not there. */
export const readVersion = (row: Row | undefined): number => Number(row?.['version'] ?? 0);
