import * as z from 'zod';
import { Instant, type Beside } from '@muster/core';

/** Somebody was shown a caller's details: who, when and by which request. */
export const Look = z.object({ at: Instant, by: z.string(), requestId: z.string() });
export type Look = z.infer<typeof Look>;

export const LOOKS = 'LOOK#';

export const lookRow = (look: Look, expiresAt: number): Beside => ({
  sk: `${LOOKS}${look.at}#${look.requestId}`,
  data: look,
  expiresAt,
});
