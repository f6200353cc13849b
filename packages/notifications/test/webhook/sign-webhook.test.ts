import { instantOf, plusSeconds, toInstant } from '@muster/core';
import { anyCharacter } from '@muster/test/support/any-character';
import { sample, vectorsOf } from '@muster/test/support/provider-requests';
import * as fc from 'fast-check';
import { Webhook as Official } from 'standardwebhooks';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { signWebhook } from '../../src/webhook/sign-webhook.ts';
import { rotateSecret, secretsAt, signingSecretOf } from '../../src/webhook/signing-secret.ts';

const now = toInstant('2026-07-05T09:18:00Z');
const secretOf = (byte: number) => signingSecretOf(new Uint8Array(32).fill(byte));
const [first, second, third] = [secretOf(1), secretOf(2), secretOf(3)];

beforeEach(() => vi.useFakeTimers({ now: Date.parse(now), toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

test('signatures are those that Standard Webhooks publishes', () => {
  const [{ secret = '', webhookId: id = '', webhookTimestamp = '', body = '', signature } = {}] = vectorsOf(
    'standard-webhooks',
  ).filter(({ valid }) => valid);
  const at = instantOf(Number(webhookTimestamp) * 1000);
  expect(signWebhook([secret], { id, at, body })['webhook-signature']).toBe(signature);
  const made = sample('standard-webhook-generic-call');
  const { headers } = made;
  const sent = instantOf(Number(headers['webhook-timestamp']) * 1000);
  expect(
    signWebhook([made.secret], { id: headers['webhook-id'] ?? '', at: sent, body: made.body }),
  ).toMatchObject({ 'webhook-signature': headers['webhook-signature'] });
});

test('the official library takes what is signed, in summer too, and nothing that was changed', () => {
  const text = fc.string({ unit: anyCharacter, maxLength: 60 }).map((given) => given.toWellFormed());
  fc.assert(
    fc.property(text, (words) => {
      const body = JSON.stringify({ words });
      const headers = signWebhook([first], { id: 'ntf_1', at: now, body });
      expect(headers['webhook-signature']).toBe(new Official(first).sign('ntf_1', new Date(now), body));
      expect(new Official(first).verify(body, { ...headers })).toEqual({ words });
      expect(() => new Official(first).verify(`${body} `, { ...headers })).toThrow();
      expect(() => new Official(second).verify(body, { ...headers })).toThrow();
    }),
    { seed: 320, numRuns: 100 },
  );
});

test('for a day after a rotation receivers with the old or the new secret take it, then the new alone', () => {
  const secrets = rotateSecret({ current: first }, second, now);
  const takenBy = (seconds: number, of = secrets) => {
    const at = plusSeconds(now, seconds);
    vi.setSystemTime(Date.parse(at));
    const headers = signWebhook(secretsAt(of, at), { id: 'ntf_1', at, body: '{}' });
    return [first, second, third].map((secret) => {
      try {
        new Official(secret).verify('{}', { ...headers });
        return true;
      } catch {
        return false;
      }
    });
  };
  expect(takenBy(0)).toEqual([true, true, false]);
  expect(takenBy(86_399)).toEqual([true, true, false]);
  expect(takenBy(86_400)).toEqual([false, true, false]);
  const again = rotateSecret(secrets, third, plusSeconds(now, 60));
  expect(takenBy(60, again)).toEqual([false, true, true]);
});

test('a secret is of 32 bytes', () => {
  expect(first).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(() => signingSecretOf(new Uint8Array(16))).toThrow(RangeError);
});
