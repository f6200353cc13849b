import { randomBytes } from 'node:crypto';

/** An auth token as Twilio gives an account. */
export const newAuthToken = (): string => randomBytes(16).toString('hex');

/** The identifier of an account, as Twilio gives it. */
export const newAccountSid = (): string => `AC${randomBytes(16).toString('hex')}`;

/** A secret of Standard Webhooks. */
export const newWebhookSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;
