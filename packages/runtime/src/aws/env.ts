import { numberInText } from '@muster/core';
import * as z from 'zod';

/** How many days a service keeps events after they occurred and states after they ended. */
export const RetentionDays = numberInText().int().min(1).max(3650);

/** What a keeper reads. Since it runs daily, nothing may leave within a day. */
export const KeeperEnv = z.object({ TABLE_NAME: z.string().min(1), RETENTION_DAYS: RetentionDays.min(2) });

export const RelayEnv = z.object({
  TABLE_NAME: z.string().min(1),
  BUS_NAME: z.string().min(1),
  PARKED_QUEUE_URL: z.url(),
});
export type RelayEnv = z.infer<typeof RelayEnv>;

/** What every consumer of a queue reads besides: where it sends what no retry can help. */
export const ConsumerEnv = z.object({ DEAD_LETTERS_URL: z.url() });

/** What an acknowledgement watch reads: its service's table, and the relay that publishes for it. */
export const AcknowledgementEnv = z.object({ TABLE_NAME: z.string().min(1), RELAY_NAME: z.string().min(1) });
export type AcknowledgementEnv = z.infer<typeof AcknowledgementEnv>;

/** What a Lambda with lists reads: the secret that seals their cursors. */
export const CursorEnv = z.object({ CURSOR_KEY_SECRET: z.string().min(1) });
