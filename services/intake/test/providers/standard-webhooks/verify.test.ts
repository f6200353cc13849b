import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { anyCharacter } from '@muster/test/support/any-character';
import { instantOf, plusSeconds, type Instant } from '@muster/core';
import { verifyStandardWebhook, standardSignature } from '../../../src/providers/standard-webhooks/verify.ts';
import { sample, vectorsOf } from '@muster/test/support/provider-requests';

const SECRET = 'whsec_ZmljdGlvbmFsLXNlY3JldC1mb3ItdGVzdHMtMDAwMQ==';
const OTHER = 'whsec_YW5vdGhlci1zZWNyZXQtZm9yLXRlc3RzLTAwMDAwMDI=';
const AT = '1767604500';
const NOW = instantOf(Number(AT) * 1000);
const body = Buffer.from('{"type":"alarm.raised","data":{}}');

const good = { id: 'msg_1', timestamp: AT, signature: standardSignature(SECRET, 'msg_1', AT, body), body };
const doubt = (change: object = {}, secrets = [SECRET], now: Instant = NOW) =>
  verifyStandardWebhook(secrets, { ...good, ...change }, now);

test.each(vectorsOf('standard-webhooks'))('$id is verified as published: $valid', (vector) => {
  const { secret = '', webhookId, webhookTimestamp = '', body: text = '', signature, valid } = vector;
  const request = { id: webhookId, timestamp: webhookTimestamp, signature, body: Buffer.from(text) };
  const now = instantOf(Number(webhookTimestamp) * 1000);
  expect(verifyStandardWebhook([secret], request, now)).toBe(valid ? undefined : 'wrong-signature');
});

test('the sample of a generic call is proven by its exact bytes', () => {
  const { secret, headers, body: text } = sample('standard-webhook-generic-call');
  const request = {
    id: headers['webhook-id'],
    timestamp: headers['webhook-timestamp'],
    signature: headers['webhook-signature'],
  };
  expect(verifyStandardWebhook([secret], { ...request, body: Buffer.from(text) }, NOW)).toBeUndefined();
  expect(verifyStandardWebhook([secret], { ...request, body: Buffer.from(` ${text}`) }, NOW)).toBe(
    'wrong-signature',
  );
});

test("signatures are the official library's, for bodies of every kind", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: anyCharacter }),
      fc.uint8Array({ minLength: 1, maxLength: 40 }),
      (text, key) => {
        const secret = Buffer.from(key).toString('base64');
        const bytes = Buffer.from(text);
        expect(standardSignature(secret, 'msg_2', AT, bytes)).toBe(
          new Webhook(secret).sign('msg_2', new Date(Number(AT) * 1000), bytes.toString()),
        );
      },
    ),
    { seed: 5, numRuns: 60 },
  );
});

test('a secret holds with and without its prefix, and either of two holds', () => {
  expect(doubt({}, [SECRET.replace('whsec_', '')])).toBeUndefined();
  expect(doubt({}, [OTHER, SECRET])).toBeUndefined();
  expect(doubt({}, [OTHER])).toBe('wrong-signature');
});

test('one right signature among several is enough, of version 1 only', () => {
  const wrong = `v1,${'A'.repeat(43)}=`;
  expect(doubt({ signature: `${wrong} ${good.signature}` })).toBeUndefined();
  expect(doubt({ signature: `v1a,xx ${good.signature}` })).toBeUndefined();
  expect(doubt({ signature: good.signature.replace('v1,', 'v1a,') })).toBe('wrong-signature');
  expect(doubt({ signature: wrong })).toBe('wrong-signature');
});

test.each([
  [299, undefined],
  [300, undefined],
  [301, 'age'],
  [-299, undefined],
  [-301, 'age'],
])('a request signed %i s ago is verified as: %s', (seconds, fault) => {
  expect(doubt({}, [SECRET], plusSeconds(NOW, seconds))).toBe(fault);
});

test.each([
  [{ timestamp: 'abc' }, 'form'],
  [{ timestamp: '' }, 'form'],
  [{ timestamp: undefined }, 'form'],
  [{ timestamp: '99999999999' }, 'form'],
  [{ id: undefined }, 'form'],
  [{ id: '' }, 'form'],
  [{ id: 'm'.repeat(10_000) }, 'form'],
  [{ signature: undefined }, 'no-signature'],
  [{ signature: '' }, 'no-signature'],
])('%j is refused as %s', (change, fault) => {
  expect(doubt(change)).toBe(fault);
});

test.each([[[]], [['']], [['whsec_']]])('nothing is proven without a key: %j', (secrets) => {
  expect(doubt({ signature: standardSignature('', 'msg_1', AT, body) }, secrets)).toBe('no-secret');
});
