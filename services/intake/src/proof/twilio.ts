import { createHash, createHmac } from 'node:crypto';
import type { RefusalReason } from '../domain/source.ts';
import { sameText } from '@muster/runtime/same-text';

/** A form's fields as they were sent, decoded, in their order. */
export type Fields = readonly (readonly [name: string, value: string])[];

export interface TwilioRequest {
  readonly signature: string | undefined;
  /** Every address that the provider may have signed, the likeliest first. */
  readonly addresses: readonly string[];
  readonly fields: Fields;
  readonly body: Buffer;
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Names in code-unit order; a repeated name before each of its different values, which are sorted. */
const joined = (fields: Fields): string =>
  [...Map.groupBy(fields, ([name]) => name)]
    .toSorted(([a], [b]) => byCodeUnit(a, b))
    .flatMap(([name, all]) =>
      [...new Set(all.map(([, value]) => value))].toSorted(byCodeUnit).map((value) => name + value),
    )
    .join('');

/** Twilio's signature: HMAC-SHA1 over address and fields (twilio.com/docs/usage/security). */
export const twilioSignature = (token: string, address: string, fields: Fields): string =>
  createHmac('sha1', token)
    .update(address + joined(fields))
    .digest('base64');

const ADDRESS = /^(https?):\/\/(?:[^@/?#]*@)?([^/?#]*?)(:\d+)?([/?].*)?$/;
const USUAL_PORT: Readonly<Record<string, string>> = { http: ':80', https: ':443' };

/** The forms in which an address may have been signed: as it is, then with and without its port. */
export const signedForms = (address: string): readonly string[] => {
  const [, scheme, host, port, rest = ''] = ADDRESS.exec(address.split('#')[0] ?? '') ?? [];
  if (scheme === undefined || host === undefined) return [];
  const forms = [port ?? '', '', USUAL_PORT[scheme] ?? ''];
  return [...new Set(forms)].map((text) => `${scheme}://${host}${text}${rest}`);
};

const queryOf = (address: string): string => (address.split('#')[0] ?? '').split('?').slice(1).join('?');

/** A JSON body is not in the signed text; its hash is, as a query value. */
const bodyFits = (address: string, body: Buffer): boolean => {
  const hash = new URLSearchParams(queryOf(address)).get('bodySHA256');
  return hash === null || sameText(hash, createHash('sha256').update(body).digest('hex'));
};

const fits = (token: string, address: string, { signature, fields, body }: TwilioRequest): boolean =>
  bodyFits(address, body) &&
  signedForms(address).some((form) => sameText(signature ?? '', twilioSignature(token, form, fields)));

const orders = (parts: readonly string[]): readonly (readonly string[])[] =>
  parts.length < 2
    ? [parts]
    : parts.flatMap((part, at) => orders(parts.toSpliced(at, 1)).map((others) => [part, ...others]));

const MOST_PARTS_REORDERED = 4;

/** The address with its query in every order, if there are few. */
const reordered = (address: string): readonly string[] => {
  const parts = queryOf(address).split('&');
  if (parts.length < 2 || parts.length > MOST_PARTS_REORDERED) return [];
  return orders(parts).map((order) => `${address.split('?')[0]}?${order.join('&')}`);
};

/** Why it is not proven to come from the source; undefined when it is. Carriers are known to re-order a query after signing. */
export const doubtTwilio = (tokens: readonly string[], request: TwilioRequest): RefusalReason | undefined => {
  if (tokens.length === 0) return 'no-secret';
  if (!request.signature) return 'no-signature';
  const proven = (addresses: readonly string[]) =>
    tokens.some((token) => addresses.some((address) => fits(token, address, request)));
  if (proven(request.addresses)) return undefined;
  return proven(request.addresses.flatMap(reordered)) ? 'query-order' : 'wrong-signature';
};
