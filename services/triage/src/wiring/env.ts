import * as z from 'zod';
import { TimeZone } from '@muster/core';
import { RetentionDays } from '@muster/runtime/aws/env';

/** What every Lambda of triage but its relay reads; infra takes the type of the environment from this schema. */
export const TriageEnv = z.object({ TABLE_NAME: z.string().min(1), RETENTION_DAYS: RetentionDays });
export type TriageEnv = z.infer<typeof TriageEnv>;

/** What `api` reads besides: the time zone in which times are shown to users. */
export const TriageApiEnv = z.object({ ...TriageEnv.shape, HOME_ZONE: TimeZone });
