import { fieldsOf, verifySignature, withBodyHash } from '@muster/notifications/carrier/signature';
import type { RefusalReason } from '../domain/refusal-reason.ts';
import type { SourceSettings, WebhookRequest } from '../provider.ts';
import { stepOf } from './routes.ts';

const lastPart = (address: string): string => new URL(address).pathname.split('/').at(-1) ?? '';

/** What the provider may have signed: our own address as called, and the source's where it is for this very step. */
const addressesOf = ({ operation, url, rawQuery }: WebhookRequest, { address }: SourceSettings) => [
  url,
  ...(address !== undefined && lastPart(address) === stepOf(operation)
    ? [withBodyHash(address, rawQuery)]
    : []),
];

/** Checks Twilio's signature over the address and the form's fields. */
export const verify = (
  request: WebhookRequest,
  tokens: readonly string[],
  source: SourceSettings,
): RefusalReason | undefined =>
  verifySignature(tokens, {
    signature: request.headers['x-twilio-signature'],
    addresses: addressesOf(request, source),
    fields: fieldsOf(request.body),
    body: request.body,
  });
