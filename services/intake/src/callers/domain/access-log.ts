import * as z from 'zod';
import { Instant, type ChildRow } from '@muster/core';

/** Somebody was shown a caller's details: who, when and by which request. */
export const AccessEntry = z.object({ at: Instant, by: z.string(), requestId: z.string() });
export type AccessEntry = z.infer<typeof AccessEntry>;

export const ACCESS_LOG = 'LOOK#';

export const accessRow = (entry: AccessEntry, expiresAt: number): ChildRow => ({
  sk: `${ACCESS_LOG}${entry.at}#${entry.requestId}`,
  data: entry,
  expiresAt,
});
