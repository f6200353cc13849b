import { describe, expect, test } from 'vitest';
import {
  addressRefusalWords,
  checkAddress,
  guardedLookup,
  type FindAddresses,
} from '../../src/webhook/address-guard.ts';
import { isPublic } from '../../src/webhook/public-address.ts';

describe('an address', () => {
  test.each([
    'https://example.com/hook',
    'https://example.com:8443/hook?token=1',
    'https://8.8.8.8/',
    'https://[2606:4700::1111]/',
    'https://internal.example.com/',
    'https://EXAMPLE.com./',
  ])('%s may be called', (address) => {
    expect(checkAddress(address)).toBeUndefined();
  });

  test.each([
    ['nonsense', 'not-a-url'],
    ['', 'not-a-url'],
    ['http://example.com/', 'not-https'],
    ['ftp://example.com/', 'not-https'],
    ['file:///etc/passwd', 'not-https'],
    ['https://user:secret@example.com/', 'with-password'],
    ['https://user@127.0.0.1/', 'with-password'],
    [`https://example.com/${'x'.repeat(2048)}`, 'too-long'],
    ['https://localhost/', 'not-a-public-name'],
    ['https://LOCALHOST./', 'not-a-public-name'],
    ['https://muster.localhost/', 'not-a-public-name'],
    ['https://metadata/', 'not-a-public-name'],
    ['https://metadata.google.internal/', 'not-a-public-name'],
    ['https://printer.local/', 'not-a-public-name'],
    ['https://router.home.arpa/', 'not-a-public-name'],
    ['https://127.0.0.1/', 'not-a-public-address'],
    ['https://127.1/', 'not-a-public-address'],
    ['https://0x7f.0.0.1/', 'not-a-public-address'],
    ['https://0177.0.0.1/', 'not-a-public-address'],
    ['https://2130706433/', 'not-a-public-address'],
    ['https://１２７.0.0.1/', 'not-a-public-address'],
    ['https://127。0。0。1/', 'not-a-public-address'],
    ['https://0.0.0.0/', 'not-a-public-address'],
    ['https://0/', 'not-a-public-address'],
    ['https://10.1.2.3/', 'not-a-public-address'],
    ['https://100.64.0.1/', 'not-a-public-address'],
    ['https://169.254.169.254/latest/meta-data/', 'not-a-public-address'],
    ['https://172.16.0.1/', 'not-a-public-address'],
    ['https://172.31.255.255/', 'not-a-public-address'],
    ['https://192.168.1.1/', 'not-a-public-address'],
    ['https://198.18.0.1/', 'not-a-public-address'],
    ['https://224.0.0.1/', 'not-a-public-address'],
    ['https://255.255.255.255/', 'not-a-public-address'],
    ['https://[::]/', 'not-a-public-address'],
    ['https://[::1]/', 'not-a-public-address'],
    ['https://[0:0:0:0:0:0:0:1]/', 'not-a-public-address'],
    ['https://[::ffff:127.0.0.1]/', 'not-a-public-address'],
    ['https://[::ffff:8.8.8.8]/', 'not-a-public-address'],
    ['https://[::ffff:a9fe:a9fe]/', 'not-a-public-address'],
    ['https://[::127.0.0.1]/', 'not-a-public-address'],
    ['https://[64:ff9b::7f00:1]/', 'not-a-public-address'],
    ['https://[fe80::1]/', 'not-a-public-address'],
    ['https://[fd00:ec2::254]/', 'not-a-public-address'],
    ['https://[fc00::1]/', 'not-a-public-address'],
    ['https://[ff02::1]/', 'not-a-public-address'],
    ['https://[2001:db8::1]/', 'not-a-public-address'],
    ['https://[2001::1]/', 'not-a-public-address'],
    ['https://[2002:7f00:1::]/', 'not-a-public-address'],
    ['https://[3fff::1]/', 'not-a-public-address'],
  ] as const)('%s may not be called: %s', (address, refusal) => {
    expect(checkAddress(address)).toBe(refusal);
    expect(addressRefusalWords(refusal)).toMatch(/\.$/);
  });

  test('of this machine may be called where the stage is on it, also without TLS; no other private one', () => {
    const check = (address: string) => checkAddress(address, { allowLoopback: true });
    for (const host of ['127.0.0.1:4566', '127.8.8.8', '[::1]', 'localhost']) {
      expect(check(`http://${host}/`)).toBeUndefined();
      expect(check(`https://${host}/`)).toBeUndefined();
    }
    expect(check('http://example.com/')).toBe('not-https');
    expect(check('https://10.0.0.1/')).toBe('not-a-public-address');
    expect(check('https://169.254.169.254/')).toBe('not-a-public-address');
    expect(check('https://[::ffff:127.0.0.1]/')).toBe('not-a-public-address');
    expect(check('https://printer.local/')).toBe('not-a-public-name');
  });
});

test.each([
  ['172.15.255.255', true],
  ['172.32.0.0', true],
  ['11.0.0.0', true],
  ['100.63.255.255', true],
  ['100.128.0.0', true],
  ['192.0.1.0', true],
  ['223.255.255.255', true],
  ['2001:200::1', true],
  ['2a00:1450::1', true],
  ['4000::1', false],
  ['fe80::1%eth0', false],
  ['example.com', false],
])('%s is public: %s', (address, is) => {
  expect(isPublic(address)).toBe(is);
});

/** What a connection to a name is given, of all the addresses that the name has. */
const lookUp = (addresses: readonly string[], { all = true, allowLoopback = false, fails = false } = {}) => {
  const find: FindAddresses = (_, found) =>
    found(
      fails ? Object.assign(new Error('none'), { code: 'ENOTFOUND' }) : null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  return new Promise((resolve) =>
    guardedLookup({ allowLoopback }, find)('hook.example.com', { all }, (error, found) =>
      resolve(error ? error.code : found),
    ),
  );
};

describe('a name', () => {
  test('leads to its addresses when all are public', async () => {
    expect(await lookUp(['8.8.8.8', '2606:4700::1111'])).toEqual([
      { address: '8.8.8.8', family: 4 },
      { address: '2606:4700::1111', family: 6 },
    ]);
    expect(await lookUp(['8.8.8.8'], { all: false })).toBe('8.8.8.8');
  });

  test.each([
    [['127.0.0.1']],
    [['8.8.8.8', '10.0.0.1']],
    [['169.254.169.254']],
    [['::1']],
    [['::ffff:10.0.0.1']],
    [['fd00:ec2::254']],
    [[]],
  ])('leads nowhere when it has the addresses %j', async (addresses) => {
    expect(await lookUp(addresses)).toBe('ENOTPUBLIC');
    expect(await lookUp(addresses, { all: false })).toBe('ENOTPUBLIC');
  });

  test('leads to this machine where the stage is on it, and to no other private one', async () => {
    expect(await lookUp(['127.0.0.1'], { all: false, allowLoopback: true })).toBe('127.0.0.1');
    expect(await lookUp(['127.0.0.1', '10.0.0.1'], { allowLoopback: true })).toBe('ENOTPUBLIC');
  });

  test('that is not found says so', async () => {
    expect(await lookUp([], { fails: true })).toBe('ENOTFOUND');
  });
});
