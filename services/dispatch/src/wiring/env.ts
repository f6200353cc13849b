import { TimeZone } from '@muster/core';
import { RetentionDays } from '@muster/runtime/aws/env';
import * as z from 'zod';

const text = z.string().min(1);

/** What the Lambdas that only decide read: `on-events`, `on-deadlines`. */
export const DispatchEnv = z.object({ TABLE_NAME: text, RETENTION_DAYS: RetentionDays });
export type DispatchEnv = z.infer<typeof DispatchEnv>;

/** What `api` reads: besides, in which local time its users read moments. */
export const DispatchApiEnv = z.object({ ...DispatchEnv.shape, HOME_ZONE: TimeZone });

/** What `users` reads besides: the one pool, and who makes first passwords there. */
export const UsersEnv = z.object({
  ...DispatchApiEnv.shape,
  USER_POOL_ID: text,
  FIRST_PASSWORDS: z.enum(['by-the-pool', 'by-us']),
});
export type UsersEnv = z.infer<typeof UsersEnv>;

/** What whoever makes or checks a responder's link reads besides. */
const link = {
  ...DispatchEnv.shape,
  /** Name or ARN of the secret `{ "id", "key", "previous"?: { "id", "key" } }`; keys are base64. */
  LINK_KEY_SECRET: text,
  /** In which local time responders read limits. */
  HOME_ZONE: TimeZone,
  /** The telephone number that pages and mails give for help. */
  CONTROL_ROOM_PHONE: text,
};

/** What `responder` reads: the pages behind the link. */
export const ResponderEnv = z.object(link);
export type ResponderEnv = z.infer<typeof ResponderEnv>;

/** What `notifier` reads: briefs, and mail to leads. */
export const NotifierEnv = z.object({
  ...link,
  MAIL_BUCKET: text,
  MAIL_FROM: z.email(),
  /** What a browser opens, without a slash at its end: links lead there. */
  PUBLIC_URL: z.url().refine((url) => !url.endsWith('/'), 'no slash at the end'),
});
export type NotifierEnv = z.infer<typeof NotifierEnv>;

/** What `redact` reads: where mails are kept. */
export const RedactEnv = z.object({ ...DispatchEnv.shape, MAIL_BUCKET: text });
