import * as z from 'zod';

/** What the desk reads. */
export const DeskEnv = z.object({ PUBLIC_URL: z.url() });
export type DeskEnv = z.infer<typeof DeskEnv>;
