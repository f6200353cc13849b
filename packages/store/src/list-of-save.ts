import * as z from 'zod';
import { CorruptStateError } from '@muster/core';
import { listRow } from './list-rows.ts';
import { SAVE, type Row } from './rows.ts';

const Key = z.object({ pk: z.string().min(1), sk: z.string().min(1) });
const SaveWithList = z.object({
  pk: z.string(),
  sk: z.string().startsWith(SAVE),
  version: z.int().min(1),
  living: z.literal(true).optional(),
  expiresAt: z.number().optional(),
  body: z.object({
    list: z
      .object({
        kind: z.string(),
        state: z.record(z.string(), z.unknown()),
        indexes: z.object({ gsi1: Key.exactOptional(), gsi2: Key.exactOptional() }),
      })
      .optional(),
  }),
});

/** The row in lists that an unmarshalled save changes, if it does. Throws CorruptStateError when there is one that does not fit. */
export const listRowOf = (save: Row): Row | undefined => {
  const read = SaveWithList.safeParse(save);
  if (!read.success)
    throw new CorruptStateError(`${String(save['pk'])} ${String(save['sk'])} has no row for lists`, {
      cause: read.error,
    });
  const { pk, version, living, expiresAt, body } = read.data;
  const id = pk.slice(pk.indexOf('#') + 1);
  return body.list && listRow(body.list, { id, version, ...(living !== true && { expiresAt }) });
};
