import * as z from 'zod';
import { TimeZone } from '@muster/core';
import { RetentionDays } from '@muster/runtime/aws/env';

/** What every Lambda of review reads; infra types the environment it gives from the same schemas. */
export const ReviewEnv = z.object({ TABLE_NAME: z.string().min(1), RETENTION_DAYS: RetentionDays });
export type ReviewEnv = z.infer<typeof ReviewEnv>;

/** What `api` reads besides: it shows reports and has `report` send them. */
export const ReviewApiEnv = ReviewEnv.extend({
  PUBLIC_URL: z.url(),
  HOME_ZONE: TimeZone,
  REPORT_NAME: z.string().min(1),
});
export type ReviewApiEnv = z.infer<typeof ReviewApiEnv>;

/** What `complaints` reads besides: it asks about incidents and hands letters over. */
export const ComplaintsEnv = ReviewEnv.extend({
  /** In which local time packs and people say moments. */
  HOME_ZONE: TimeZone,
  /** Monitoring's Lambda that says of an incident what is fit for outside. */
  EVIDENCE_NAME: z.string().min(1),
  /** Where letters wait for intake. */
  MAIL_BUCKET: z.string().min(1),
});
export type ComplaintsEnv = z.infer<typeof ComplaintsEnv>;

/** What `redact` reads besides: where letters and mails are kept. */
export const RedactEnv = ReviewEnv.extend({ MAIL_BUCKET: z.string().min(1) });

/** What a Lambda that sends reports reads besides. */
export const ReportEnv = ReviewEnv.extend({
  MAIL_BUCKET: z.string().min(1),
  MAIL_FROM: z.email(),
  PUBLIC_URL: z.url(),
  /** In which local time people read moments that no report's own zone governs. */
  HOME_ZONE: TimeZone,
});
export type ReportEnv = z.infer<typeof ReportEnv>;
