import * as z from 'zod';
import { TimeZone } from '@muster/core';
import { RetentionDays } from '@muster/runtime/aws/env';

/** What every Lambda of triage but its relay reads; infra types the environment it gives from the same schema. */
export const TriageEnv = z.object({ TABLE_NAME: z.string().min(1), RETENTION_DAYS: RetentionDays });
export type TriageEnv = z.infer<typeof TriageEnv>;

/** What `api` reads: besides, in which local time its users read moments. */
export const TriageApiEnv = z.object({ ...TriageEnv.shape, HOME_ZONE: TimeZone });
