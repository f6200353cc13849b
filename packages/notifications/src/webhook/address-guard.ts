import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { isLoopback, isPublic } from './public-address.ts';

/** Why webhooks are not sent to an address. */
export type AddressRefusal =
  | 'not-a-url'
  | 'not-https'
  | 'with-password'
  | 'too-long'
  | 'not-a-public-name'
  | 'not-a-public-address';

const WORDS: Readonly<Record<AddressRefusal, string>> = {
  'not-a-url': 'That is no address. Give one such as https://example.com/hook.',
  'not-https': 'Webhooks are sent over TLS alone. Give an address that begins with https://.',
  'with-password': 'Leave name and password out of the address; webhooks are proven by their signature.',
  'too-long': 'An address may be 2,048 characters long.',
  'not-a-public-name': 'That is a name of a private network. Give one that the whole internet knows.',
  'not-a-public-address': 'That is an address of a private network or of this machine. Give a public one.',
};

/** What is wrong and what to do about it. */
export const addressRefusalWords = (refusal: AddressRefusal): string => WORDS[refusal];

export interface AddressRules {
  /** For a stage on one machine alone: addresses of this machine, also without TLS. */
  readonly allowLoopback?: boolean;
}

const MOST_CHARACTERS = 2048;
const PRIVATE_ENDINGS =
  /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|home\.arpa|localdomain)$/;

/** The host without the brackets of an IPv6 address and the full stop of a whole name. The URL has spelt it plainly. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');

const isOurs = (host: string, { allowLoopback = false }: AddressRules): boolean =>
  allowLoopback && (isIP(host) === 0 ? host === 'localhost' : isLoopback(host));

/** Whether a webhook may go to this address, as far as its text tells: asked when it is saved, and each time before sending. */
export const checkAddress = (address: string, rules: AddressRules = {}): AddressRefusal | undefined => {
  if (address.length > MOST_CHARACTERS) return 'too-long';
  const url = URL.parse(address);
  if (url === null) return 'not-a-url';
  if (url.username !== '' || url.password !== '') return 'with-password';
  const host = hostOf(url);
  if (isOurs(host, rules) && url.protocol === 'http:') return undefined;
  if (url.protocol !== 'https:') return 'not-https';
  if (isOurs(host, rules)) return undefined;
  if (isIP(host) !== 0) return isPublic(host) ? undefined : 'not-a-public-address';
  return !host.includes('.') || PRIVATE_ENDINGS.test(host) ? 'not-a-public-name' : undefined;
};

/** The code of a connection that was not made because its name leads to no public address. */
export const REFUSED_ADDRESS = 'ENOTPUBLIC';

export type FindAddresses = (
  host: string,
  found: (error: Error | null, addresses: readonly LookupAddress[]) => void,
) => void;

const findBySystem: FindAddresses = (host, found) => {
  systemLookup(host, { all: true }, (error, addresses) => found(error, error ? [] : addresses));
};

/**
 * Finds the addresses of a name for the very connection that is made, and none of them unless all may be used: so a name that
 * meanwhile leads elsewhere leads nowhere.
 */
export const guardedLookup =
  (rules: AddressRules = {}, find: FindAddresses = findBySystem): LookupFunction =>
  (host, { all = false }, done) => {
    find(host, (error, addresses) => {
      if (error) return done(error, '', 0);
      const may = ({ address }: LookupAddress) =>
        isPublic(address) || (rules.allowLoopback === true && isLoopback(address));
      const [first] = addresses;
      if (first === undefined || !addresses.every(may)) {
        return done(Object.assign(new Error('no public address'), { code: REFUSED_ADDRESS }), '', 0);
      }
      return all ? done(null, [...addresses]) : done(null, first.address, first.family);
    });
  };
