import fc from 'fast-check';
import twilio from 'twilio/lib/webhooks/webhooks.js';
import { describe, expect, test } from 'vitest';
import { anyCharacter } from '@muster/test/support/any-character';
import {
  signedForms,
  twilioSignature,
  verifySignature,
  withBodyHash,
  type Fields,
} from '../../src/carrier/signature.ts';
import { sample, vectorsOf } from '@muster/test/support/provider-requests';

const TOKEN = 'test-auth-token-not-real';
const nothing = Buffer.alloc(0);

test.each(vectorsOf('twilio'))('$id is verified as published: $valid', (vector) => {
  const { authToken = '', url = '', params = {}, body = '', signature, valid } = vector;
  const request = {
    signature,
    addresses: [url],
    fields: Object.entries(params),
    body: Buffer.from(body),
  };
  expect(verifySignature([authToken], request) === undefined).toBe(valid);
});

test.each(['twilio-voice-incoming', 'twilio-voice-gather-speech', 'twilio-voice-status-completed'])(
  '%s is proven by its exact bytes and by no others',
  (name) => {
    const { secret, url, headers, body } = sample(name);
    const faultOf = (text: string) =>
      verifySignature([secret], {
        signature: headers['x-twilio-signature'],
        addresses: [url],
        fields: [...new URLSearchParams(text)],
        body: Buffer.from(text),
      });
    expect(faultOf(body)).toBeUndefined();
    expect(faultOf(body.replace('FromCountry=GB', 'FromCountry=FR'))).toBe('wrong-signature');
    expect(faultOf(`${body}&Extra=`)).toBe('wrong-signature');
  },
);

test('a JSON body that was changed is not proven though address and signature fit', () => {
  const [vector] = vectorsOf('twilio').filter(({ id }) => id === 'twilio-json-1');
  const request = { signature: vector?.signature, addresses: [vector?.url ?? ''], fields: [] };
  expect(verifySignature(['12345'], { ...request, body: Buffer.from('{"property": "other"}') })).toBe(
    'body-hash',
  );
});

/** A JSON body at an address, with the hash of a body in it, signed as the official library signs. */
const jsonRequest = (
  body: string,
  hashed: string | undefined,
  plain = 'https://example.com/voice?tenant=1',
) => {
  const address = hashed === undefined ? plain : `${plain}&bodySHA256=${twilio.getExpectedBodyHash(hashed)}`;
  return {
    address,
    signature: twilio.getExpectedTwilioSignature(TOKEN, address, {}),
    addresses: [address],
    fields: [...new URLSearchParams(body)],
    body: Buffer.from(body),
  };
};

describe('a JSON body is proven by its hash in the signed address', () => {
  test('exactly where the official library proves it, whatever the body holds', () => {
    const body = fc.string({ unit: anyCharacter, maxLength: 40 }).map((text) => text.toWellFormed());
    fc.assert(
      fc.property(body, body, fc.boolean(), (sent, other, same) => {
        const request = jsonRequest(sent, same ? sent : other);
        expect(verifySignature([TOKEN], request) === undefined).toBe(
          twilio.validateRequestWithBody(TOKEN, request.signature, request.address, sent),
        );
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  test('a body that was changed, a hash that is missing and a forgery are told apart', () => {
    const body = '{"CallSid":"CA1","CallStatus":"completed"}';
    const forged = { ...jsonRequest(body, body), signature: 'forged' };
    expect([
      verifySignature([TOKEN], jsonRequest(body, body)),
      verifySignature([TOKEN], jsonRequest(body, '{}')),
      verifySignature([TOKEN], jsonRequest(body, undefined)),
      verifySignature([TOKEN], forged),
    ]).toEqual([undefined, 'body-hash', 'no-body-hash', 'wrong-signature']);
  });

  test('an address that was entered without the hash is signed with the hash that was called', () => {
    const called = 'tenant=1&bodySHA256=abc';
    expect(withBodyHash('https://example.com/a?tenant=1#rc=2', called)).toBe(
      'https://example.com/a?tenant=1&bodySHA256=abc',
    );
    expect(withBodyHash('https://example.com/a', called)).toBe('https://example.com/a?bodySHA256=abc');
    expect(withBodyHash('https://example.com/a', 'tenant=1')).toBe('https://example.com/a');
  });
});

test("signatures are the official library's, for names and values of every kind", () => {
  const text = fc.string({ unit: anyCharacter, maxLength: 12 }).map((value) => value.toWellFormed());
  const form = fc.dictionary(text, fc.oneof(text, fc.array(text, { minLength: 1, maxLength: 3 })), {
    noNullPrototype: true,
  });
  fc.assert(
    fc.property(form, (params) => {
      const fields: Fields = Object.entries(params).flatMap(([name, value]) =>
        [value].flat().map((one): [string, string] => [name, one]),
      );
      const address = 'https://hooks.example.com/webhooks/twilio/voice';
      expect(twilioSignature(TOKEN, address, fields)).toBe(
        twilio.getExpectedTwilioSignature(TOKEN, address, params),
      );
    }),
    { seed: 5, numRuns: 60 },
  );
});

const faultIn = (signed: string, delivered: string | string[], tokens = [TOKEN]) =>
  verifySignature(tokens, {
    signature: twilio.getExpectedTwilioSignature(TOKEN, signed, {}),
    addresses: [delivered].flat(),
    fields: [],
    body: nothing,
  });

describe('the signed address', () => {
  test.each([
    ['https://example.com/a', 'https://example.com:443/a'],
    ['https://example.com:443/a', 'https://example.com/a'],
    ['http://example.com:1234/a', 'http://example.com:1234/a'],
    ['https://example.com/a', 'https://example.com:8443/a'],
    ['https://example.com/a?b=1', 'https://example.com/a?b=1#rc=2&rp=5xx'],
    ['https://example.com/a', 'https://user:pass@example.com/a'],
    ['https://example.com', 'https://example.com'],
    [
      'http://127.0.0.1:4566/_aws/execute-api/x/$default/a',
      'http://127.0.0.1:4566/_aws/execute-api/x/$default/a',
    ],
  ])('%s is that of %s', (signed, delivered) => {
    expect(faultIn(signed, delivered)).toBeUndefined();
  });

  test.each([
    ['https://example.com/a/', 'https://example.com/a'],
    ['http://example.com/a', 'https://example.com/a'],
    ['https://example.com.evil.example/a', 'https://example.com/a'],
    ['https://example.com/a?b=1', 'https://example.com/a?b=2'],
    ['https://example.com/a%20b', 'https://example.com/a b'],
  ])('%s is not that of %s', (signed, delivered) => {
    expect(faultIn(signed, delivered)).toBe('wrong-signature');
  });

  test('one of several that the source may have been given is enough', () => {
    expect(
      faultIn('https://b.example.com/v', ['https://a.example.com/v', 'https://b.example.com/v']),
    ).toBeUndefined();
  });

  test('a query that was put in another order after signing is told apart from a wrong signature', () => {
    expect(
      faultIn('https://example.com/v?tenant=demo&line=2', 'https://example.com/v?line=2&tenant=demo'),
    ).toBe('query-order');
    expect(
      faultIn('https://example.com/v?tenant=demo&line=2', 'https://example.com/v?line=3&tenant=demo'),
    ).toBe('wrong-signature');
  });

  test('what is no address has no signed form', () => {
    expect(signedForms('ftp://example.com')).toEqual([]);
    expect(faultIn('', 'nonsense')).toBe('wrong-signature');
  });
});

test('each of two secrets proves a request, and none proves nothing', () => {
  const address = 'https://example.com/a';
  expect(faultIn(address, address, ['another', TOKEN])).toBeUndefined();
  expect(faultIn(address, address, [TOKEN, 'another'])).toBeUndefined();
  expect(faultIn(address, address, ['another'])).toBe('wrong-signature');
  expect(faultIn(address, address, [])).toBe('no-secret');
});

test.each([undefined, ''])('a request without a signature (%j) is not proven', (signature) => {
  const request = { signature, addresses: ['https://example.com/a'], fields: [], body: nothing };
  expect(verifySignature([TOKEN], request)).toBe('no-signature');
});
