import { AVAILABLE_CHANNELS, type NotificationChannel } from '@muster/contracts';
import { describe, expect, test } from 'vitest';
import { channelsOf, reachablePointOf, verifiedPointOf } from '../../src/people/domain/contact-points.ts';
import { ineligibilityOf } from '../../src/recommendation/domain/ineligibility.ts';
import { needOf } from '../../src/recommendation/domain/need.ts';
import { now, person, question, role } from '../support/samples.ts';

const address = 'maya@example.com';
const failing = { since: now, why: 'bounce: NoEmail' };
const maya = person('Maya');
const point = { channel: 'email', address, verified: true };

describe('somebody can be reached', () => {
  test.each<[string, object | undefined, NotificationChannel[], object | undefined, object | undefined]>([
    ['at a verified address', { address, verified: true }, ['email'], point, point],
    ['not without an address', undefined, ['email'], undefined, undefined],
    ['not at an address that is not verified', { address, verified: false }, ['email'], undefined, undefined],
    [
      'not where messages come back, though the address is verified',
      { address, verified: true, failing },
      ['email'],
      undefined,
      { ...point, failing },
    ],
    ['not on a channel that is not allowed', { address, verified: true }, ['sms'], undefined, undefined],
  ])('%s', (_, email, channels, reachable, verified) => {
    const somebody = person('Maya', { email });
    expect(reachablePointOf(somebody, channels)).toEqual(reachable);
    expect(verifiedPointOf(somebody, channels)).toEqual(verified);
  });
});

test('a plan allows the channels that it names and that exist; one that names none of these allows all', () => {
  expect(channelsOf({ channels: ['sms', 'email'] })).toEqual(['email']);
  expect(channelsOf({ channels: ['voice'] })).toEqual(AVAILABLE_CHANNELS);
  expect(channelsOf(undefined)).toEqual(AVAILABLE_CHANNELS);
});

test('whom no channel of the plan reaches is passed over, with the reason', () => {
  const needs = (somebody: typeof maya) =>
    ineligibilityOf(somebody, role, needOf(question())).map(({ code, text }) => [code, text]);
  expect(needs(maya)).toEqual([]);
  expect(needs(person('Maya', { email: { address, verified: true, failing } }))).toEqual([
    ['no-verified-channel', 'No verified channel: mail to the e-mail address comes back (bounce: NoEmail)'],
  ]);
});
