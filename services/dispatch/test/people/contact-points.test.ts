import { AVAILABLE_CHANNELS, type NotificationChannel } from '@muster/contracts';
import { describe, expect, test } from 'vitest';
import {
  channelsOf,
  contactPointsOf,
  reachablePointOf,
  verifiedPointOf,
} from '../../src/people/domain/contact-points.ts';
import { unreachableInWords } from '../../src/people/domain/unreachable-in-words.ts';
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
  expect(channelsOf({ channels: ['webhook', 'sms', 'email'] })).toEqual(['email', 'sms']);
  expect(channelsOf({ channels: ['webhook'] })).toEqual(AVAILABLE_CHANNELS);
  expect(channelsOf(undefined)).toEqual(AVAILABLE_CHANNELS);
});

describe('a telephone number', () => {
  const number = '+447700900123';
  const points = (phone: object) =>
    contactPointsOf(person('Maya', { email: undefined, phone: { number, verified: true, ...phone } }));
  const point = (channel: string, more: object = {}) => ({
    channel,
    address: number,
    verified: true,
    ...more,
  });

  test('takes texts and calls', () => {
    expect(points({})).toEqual([point('sms'), point('voice')]);
  });

  test('of a landline takes calls alone', () => {
    const landline = '+441632960001';
    expect(points({ number: landline })).toEqual([point('voice', { address: landline })]);
  });

  test('that takes no calls may still take texts', () => {
    expect(points({ calls: { failing } })).toEqual([point('sms'), point('voice', { failing })]);
  });

  test('whose owner answered STOP still takes calls', () => {
    const stopped = { since: now, why: 'answered STOP' };
    expect(points({ texts: { stoppedAt: now } })).toEqual([
      point('sms', { failing: stopped }),
      point('voice'),
    ]);
  });

  test('comes after the e-mail address, and is used where that takes no mail', () => {
    const phone = { number, verified: true };
    const all: NotificationChannel[] = ['email', 'sms', 'voice'];
    const reached = (email: object) => reachablePointOf(person('Maya', { email, phone }), all)?.channel;
    expect(reached({ address, verified: true })).toBe('email');
    expect(reached({ address, verified: true, failing })).toBe('sms');
  });
});

describe('why nobody can be reached is said for each channel', () => {
  const number = '+447700900123';
  test.each<[string, object, NotificationChannel[], string]>([
    ['nothing', {}, ['email', 'sms', 'voice'], 'no e-mail address, no telephone number'],
    ['no number where texts alone are allowed', {}, ['sms'], 'no telephone number'],
    [
      'an unverified number, once',
      { phone: { number, verified: false } },
      ['sms', 'voice'],
      'the telephone number is not verified',
    ],
    [
      'an unverified address, and no number',
      { email: { address, verified: false } },
      ['email', 'voice'],
      'the e-mail address is not verified, no telephone number',
    ],
    [
      'a landline where texts alone are allowed',
      { phone: { number: '+441632960001', verified: true } },
      ['sms'],
      'the telephone number takes no texts',
    ],
    [
      'texts and calls, each with its reason',
      { phone: { number, verified: true, texts: { stoppedAt: now }, calls: { failing } } },
      ['sms', 'voice'],
      'texts to the telephone number fail (answered STOP), calls to the telephone number fail (bounce: NoEmail)',
    ],
  ])('%s', (_, known, channels, words) => {
    const somebody = person('Maya', { email: undefined, ...known });
    expect(unreachableInWords(somebody, channels)).toBe(words);
  });
});

test('whom no channel of the plan reaches is passed over, with the reason', () => {
  const needs = (somebody: typeof maya) =>
    ineligibilityOf(somebody, role, needOf(question())).map(({ code, text }) => [code, text]);
  expect(needs(maya)).toEqual([]);
  expect(needs(person('Maya', { email: { address, verified: true, failing } }))).toEqual([
    ['no-verified-channel', 'No verified channel: mail to the e-mail address comes back (bounce: NoEmail)'],
  ]);
});
