import * as z from 'zod';

/** What api and on-events read; infra types the environment it gives from the same schema. */
export const TriageEnv = z.object({ TABLE_NAME: z.string().min(1) });
export type TriageEnv = z.infer<typeof TriageEnv>;
