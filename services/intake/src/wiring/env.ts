import * as z from 'zod';
import { numberInText, TimeZone } from '@muster/core';
import { RetentionDays } from '@muster/runtime/aws/env';

const text = z.string().min(1);

/** What `on-events` reads. */
export const IntakeEnv = z.object({ TABLE_NAME: text, RETENTION_DAYS: RetentionDays });
export type IntakeEnv = z.infer<typeof IntakeEnv>;

/** What `redact` reads: a text may be in a caller's details and in drafts, too. */
export const RedactEnv = z.object({ ...IntakeEnv.shape, CALLERS_TABLE_NAME: text });

/** What `on-letters` reads. */
export const LetterEnv = z.object({
  ...IntakeEnv.shape,
  CALLERS_TABLE_NAME: text,
  ACCESS_LOG_RETENTION_DAYS: numberInText().int().min(1).max(3650),
  MAIL_BUCKET: text,
  MAIL_FROM: z.email(),
});
export type LetterEnv = z.infer<typeof LetterEnv>;

/** What `api` and `webhook` read. */
export const ContactEnv = z.object({
  ...IntakeEnv.shape,
  CALLERS_TABLE_NAME: text,
  /** The address of the API itself, without a slash at its end: what providers call and sign. */
  API_URL: z.url().refine((url) => !url.endsWith('/'), 'no slash at the end'),
  /** A source's secrets are the secret of this name and the source's id. */
  SOURCE_SECRETS_PREFIX: text,
  CALLER_RETENTION_DAYS: numberInText().int().min(1).max(3650),
  ACCESS_LOG_RETENTION_DAYS: numberInText().int().min(1).max(3650),
  RINGING_MINUTES: numberInText().int().min(1).max(1440),
  OPEN_CALL_HOURS: numberInText().int().min(1).max(168),
  /** In which local time people read moments. */
  HOME_ZONE: TimeZone,
});
export type ContactEnv = z.infer<typeof ContactEnv>;
