import { createHash, createHmac } from 'node:crypto';
import { sameText } from '@muster/runtime/aws/constant-time';

/** A form's fields, decoded, in their order. */
export type Fields = readonly (readonly [name: string, value: string])[];

export interface SignedRequest {
  readonly signature: string | undefined;
  /** Every address that the carrier may have signed, the likeliest first. */
  readonly addresses: readonly string[];
  readonly fields: Fields;
  readonly body: Buffer;
}

/** Why a request is not proven to come from the carrier. */
export type SignatureFault =
  | 'no-secret'
  | 'no-signature'
  | 'body-hash'
  | 'query-order'
  | 'no-body-hash'
  | 'wrong-signature';

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

/** The hash of the body that the address carries: so a body other than a form is signed, and no field with it. */
const bodyHashIn = (query: string): string | null => new URLSearchParams(query).get('bodySHA256');

/** The address with the hash of the body from the called query: an address is entered without it. */
export const withBodyHash = (address: string, calledQuery: string): string => {
  const hash = bodyHashIn(calledQuery);
  if (hash === null || bodyHashIn(queryOf(address)) !== null) return address;
  const [plain = ''] = address.split('#');
  return `${plain}${plain.includes('?') ? '&' : '?'}bodySHA256=${hash}`;
};

const bodyFits = (address: string, body: Buffer): boolean => {
  const hash = bodyHashIn(queryOf(address));
  return hash === null || sameText(hash, createHash('sha256').update(body).digest('hex'));
};

const isSigned = (token: string, address: string, { signature, fields }: SignedRequest): boolean => {
  const signed = bodyHashIn(queryOf(address)) === null ? fields : [];
  return signedForms(address).some((form) => sameText(signature ?? '', twilioSignature(token, form, signed)));
};

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

/** Why it is not proven to come from the carrier; undefined when it is. Carriers are known to re-order a query after signing. */
export const verifySignature = (
  tokens: readonly string[],
  request: SignedRequest,
): SignatureFault | undefined => {
  if (tokens.length === 0) return 'no-secret';
  if (!request.signature) return 'no-signature';
  const signed = (addresses: readonly string[], as = request) =>
    addresses.filter((address) => tokens.some((token) => isSigned(token, address, as)));
  const proven = signed(request.addresses);
  if (proven.some((address) => bodyFits(address, request.body))) return undefined;
  if (proven.length > 0) return 'body-hash';
  if (signed(request.addresses.flatMap(reordered)).length > 0) return 'query-order';
  return signed(request.addresses, { ...request, fields: [] }).length > 0
    ? 'no-body-hash'
    : 'wrong-signature';
};

/** A form's fields; none for another body. */
export const fieldsOf = (body: Buffer): Fields => [...new URLSearchParams(body.toString('utf8'))];
