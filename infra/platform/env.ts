import * as z from 'zod';

export const DeskEnv = z.object({ PUBLIC_URL: z.url() });
export type DeskEnv = z.infer<typeof DeskEnv>;
