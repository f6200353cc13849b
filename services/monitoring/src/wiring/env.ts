import * as z from 'zod';
import { numberInText, TimeZone } from '@muster/core';
import { RetentionDays } from '@muster/runtime/aws/env';

/** What every Lambda of monitoring but its relay reads; infra types the environment it gives from the same schema. */
export const MonitoringEnv = z.object({
  TABLE_NAME: z.string().min(1),
  RETENTION_DAYS: RetentionDays,
  /** Seconds after a due time before a silence counts as a miss: what an answer on its way may still take. */
  GRACE_SECONDS: numberInText().int().min(0).max(60),
});
export type MonitoringEnv = z.infer<typeof MonitoringEnv>;

/** Where texts that are to be removed wait for it. */
const sealed = { SEALED_TABLE_NAME: z.string().min(1) };

/** What `api` reads as well: the zone in which its users read times. */
export const MonitoringApiEnv = z.object({ ...MonitoringEnv.shape, ...sealed, HOME_ZONE: TimeZone });

/** What `redact` reads as well: the Lambdas of other services that do their part. */
export const RedactEnv = z.object({
  ...MonitoringEnv.shape,
  ...sealed,
  INTAKE_REDACT_NAME: z.string().min(1),
  TRIAGE_REDACT_NAME: z.string().min(1),
  DISPATCH_REDACT_NAME: z.string().min(1),
  REVIEW_REDACT_NAME: z.string().min(1),
});
