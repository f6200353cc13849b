import * as z from 'zod';
import { Instant, OneLine } from '@muster/core';

/** An address that takes no mail: since when, and by which code of the provider. */
export const Failing = z.object({ since: Instant, why: OneLine(120) });
export type Failing = z.infer<typeof Failing>;

/** Somebody who is told: by name, for the mail's To line. */
export const Correspondent = z.object({
  name: z.string().min(1).max(200),
  email: z.string().min(3).max(254),
  failing: Failing.optional(),
});
export type Correspondent = z.infer<typeof Correspondent>;
