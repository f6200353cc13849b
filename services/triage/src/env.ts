import * as z from 'zod';
import { RetentionDays } from '@muster/runtime/env';

/** What api and on-events read; infra types the environment it gives from the same schema. */
export const TriageEnv = z.object({ TABLE_NAME: z.string().min(1), RETENTION_DAYS: RetentionDays });
export type TriageEnv = z.infer<typeof TriageEnv>;
