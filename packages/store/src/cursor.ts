import * as z from 'zod';
import { InvalidCursorError } from '@muster/core';

const Key = z.record(z.string(), z.string());
export type Key = z.infer<typeof Key>;

/** A position in a query as text that callers pass on and never look into. */
export const toCursor = (key: Record<string, unknown> | undefined): string | undefined =>
  key && Buffer.from(JSON.stringify(Key.parse(key))).toString('base64url');

/** The position again, wherever it lies. Throws InvalidCursorError for what is no position. */
export const readCursor = (cursor: string): Key => {
  try {
    return Key.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch (error) {
    throw new InvalidCursorError('not a cursor', { cause: error });
  }
};

/** The same, which throws InvalidCursorError too unless it lies in the partition that is being read. */
export const fromCursor = (cursor: string, partitionName: string, partitionValue: string): Key => {
  const key = readCursor(cursor);
  if (key[partitionName] === partitionValue) return key;
  throw new InvalidCursorError('a cursor of another query');
};

/** The cursor of a list that is put together from several, after its last item's place. */
export const cursorAfter = (place: string): string => Buffer.from(place).toString('base64url');

/** The place that such a cursor names. */
export const placeIn = (cursor: string): string => Buffer.from(cursor, 'base64url').toString();
