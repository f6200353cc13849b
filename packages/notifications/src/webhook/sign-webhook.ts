import { createHmac } from 'node:crypto';
import type { Instant } from '@muster/core';
import { keyOf } from './signing-secret.ts';

/** The headers that prove a webhook, as Standard Webhooks 1.0.0 has them: a signature for each secret, over id, time and body. */
export const signWebhook = (
  secrets: readonly string[],
  { id, at, body }: { readonly id: string; readonly at: Instant; readonly body: string },
): Readonly<Record<string, string>> => {
  const seconds = String(Math.floor(Date.parse(at) / 1000));
  const signatures = secrets.map(
    (secret) =>
      `v1,${createHmac('sha256', keyOf(secret)).update(`${id}.${seconds}.${body}`).digest('base64')}`,
  );
  return { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': signatures.join(' ') };
};
