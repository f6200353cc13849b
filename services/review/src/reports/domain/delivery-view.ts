import * as z from 'zod';
import { Instant } from '@muster/core';
import { Recipient } from './report-order.ts';

/** What became of each copy, as the API answers it. */
export const DeliveryView = z.object({
  recipient: Recipient,
  status: z.enum([
    'sent',
    'already-sent',
    'being-sent',
    'failed',
    'waiting',
    'unconfirmed',
    'given-up',
    'stopped',
  ]),
  sentAt: Instant.optional(),
  possiblyRepeated: z.boolean(),
});
export type DeliveryView = z.infer<typeof DeliveryView>;
