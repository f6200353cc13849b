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

const withoutSlash = z.url().refine((url) => !url.endsWith('/'), 'no slash at the end');

/** What the account at the carrier takes: the secret with it, where its REST API is, and where it says what became of a message. */
const carrier = { CARRIER_SECRET: text, CARRIER_API_URL: withoutSlash, CALLBACK_URL: withoutSlash };

/** What `answers` reads: texts and keys that the carrier brings, signed with the account's token over the address it calls. */
export const AnswersEnv = z.object({
  ...link,
  CARRIER_SECRET: carrier.CARRIER_SECRET,
  CALLBACK_URL: carrier.CALLBACK_URL,
});
export type AnswersEnv = z.infer<typeof AnswersEnv>;

/** What `notifier` and `next-channel` read: briefs on every channel, and mail to leads. */
export const NotifierEnv = z.object({
  ...link,
  MAIL_BUCKET: text,
  MAIL_FROM: z.email(),
  /** What a browser opens, without a slash at its end: links lead there. */
  PUBLIC_URL: withoutSlash,
  ...carrier,
  /** The queue that brings an offer back for its next step. */
  NEXT_CHANNEL_URL: z.url(),
});
export type NotifierEnv = z.infer<typeof NotifierEnv>;

/** The same but for the queue, which is there only once the Lambda behind it is. */
export const NotifierSettings = NotifierEnv.omit({ NEXT_CHANNEL_URL: true });

/** What `redact` reads: where mails are kept. */
export const RedactEnv = z.object({ ...DispatchEnv.shape, MAIL_BUCKET: text });
