import { Instant, OneLine } from '@muster/core';
import * as z from 'zod';

/** An address that takes no messages: since when, and by which code of the provider. */
export const Failing = z.object({ since: Instant, why: OneLine(120) });
export type Failing = z.infer<typeof Failing>;

/** The mark as a request gives it. */
export const FailingMark = Failing.strict()
  .optional()
  .describe(
    'What was sent to it has come back. Nothing is sent there while this stands; leave it out to confirm the address.',
  );
