import { createHmac } from 'node:crypto';
import { secondsBetween, instantOf, type Instant } from '@muster/core';
import { sameText } from '@muster/runtime/aws/constant-time';
import type { RefusalReason } from '../domain/refusal-reason.ts';
import type { WebhookRequest } from '../provider.ts';

export interface StandardWebhook {
  readonly id: string | undefined;
  readonly timestamp: string | undefined;
  readonly signature: string | undefined;
  readonly body: Buffer;
}

const TOLERANCE_SECONDS = 300;
const LONGEST_ID = 256;

const keyOf = (secret: string): Buffer => Buffer.from(secret.replace(/^whsec_/, ''), 'base64');

const LEAST_KEY_BYTES = 16;

/** Whether the text is a key of at least 16 bytes in base64, with or without `whsec_`: fewer could be guessed. */
export const isSigningKey = (secret: string): boolean =>
  /^(whsec_)?[A-Za-z0-9+/]+={0,2}$/.test(secret) && keyOf(secret).length >= LEAST_KEY_BYTES;

/** A signature as Standard Webhooks 1.0.0 has it, with its version. */
export const standardSignature = (secret: string, id: string, timestamp: string, body: Buffer): string =>
  `v1,${createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.`).update(body).digest('base64')}`;

/** The sender's id for the event, the same when its webhook is repeated. */
export const eventIdOf = ({ headers }: Pick<WebhookRequest, 'headers'>): string =>
  headers['webhook-id'] ?? '';

/** Why the request is not proven to come from the source, or undefined when it is. */
export const verifyStandardWebhook = (
  secrets: readonly string[],
  { id, timestamp, signature, body }: StandardWebhook,
  now: Instant,
): RefusalReason | undefined => {
  const keys = secrets.filter((secret) => keyOf(secret).length > 0);
  if (keys.length === 0) return 'no-secret';
  if (!signature) return 'no-signature';
  if (!id || id.length > LONGEST_ID || !timestamp || !/^\d{1,10}$/.test(timestamp)) return 'form';
  const seconds = secondsBetween(instantOf(Number(timestamp) * 1000), now);
  if (Math.abs(seconds) > TOLERANCE_SECONDS) return 'age';
  const expected = keys.map((key) => standardSignature(key, id, timestamp, body));
  const given = signature.split(' ').filter((one) => one.startsWith('v1,'));
  return given.some((one) => expected.some((text) => sameText(one, text))) ? undefined : 'wrong-signature';
};

/** Checks the signature over id, time and the exact bytes. */
export const verify = (request: WebhookRequest, secrets: readonly string[]): RefusalReason | undefined => {
  const { headers, body, at } = request;
  const [timestamp, signature] = [headers['webhook-timestamp'], headers['webhook-signature']];
  return verifyStandardWebhook(secrets, { id: eventIdOf(request), timestamp, signature, body }, at);
};
