import * as z from 'zod';

export const RelayEnv = z.object({
  TABLE_NAME: z.string().min(1),
  BUS_NAME: z.string().min(1),
  PARKED_QUEUE_URL: z.url(),
});
export type RelayEnv = z.infer<typeof RelayEnv>;
