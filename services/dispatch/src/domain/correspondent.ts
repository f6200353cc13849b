import * as z from 'zod';

/** Somebody who is told: by name, for the mail's To line. */
export const Correspondent = z.object({
  name: z.string().min(1).max(200),
  email: z.string().min(3).max(254),
});
export type Correspondent = z.infer<typeof Correspondent>;
