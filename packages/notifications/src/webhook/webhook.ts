import type { Instant } from '@muster/core';
import type { SigningSecrets } from './signing-secret.ts';

/** Where webhooks go. Its address may be a secret itself, as chat services give them, so messages name it by its id alone. */
export interface WebhookEndpoint {
  readonly url: string;
  readonly secrets: SigningSecrets;
  /** Since the receiver answered that it wants no more. */
  readonly disabledAt?: Instant;
}

/** A message to an endpoint; `payload` becomes the JSON of its body. */
export interface Webhook {
  readonly endpointId: string;
  readonly payload: object;
}

/** The body as Standard Webhooks advises it. */
export const standardPayload = (type: string, at: Instant, data: object): object => ({
  type,
  timestamp: at,
  data,
});
