import { expect, test } from 'vitest';
import { pointsInWords } from '../src/screens/dispatch/points-in-words.ts';

const since = '2026-03-01T10:00:00.000Z';
const number = '+447700900123';
const on = <Channel extends string>(channel: Channel, more: object = {}) => ({
  channel,
  verified: true,
  ...more,
});

test('each address is said with whether it is used: verified, not verified, failing and why', () => {
  const contactPoints = [
    on('email' as const),
    on('sms' as const, { failing: { since, why: '30003' } }),
    on('voice' as const, { verified: false }),
  ];
  expect(pointsInWords({ contactPoints })).toEqual([
    'e-mail verified',
    'texts failing (30003)',
    'calls not verified',
  ]);
});

test('texts that the person stopped are said so, and calls to the same number are not', () => {
  const failing = { since, why: 'answered STOP' };
  const contactPoints = [on('sms' as const, { failing }), on('voice' as const)];
  const phone = { number, verified: true, texts: { stoppedAt: since } };
  expect(pointsInWords({ contactPoints, phone })).toEqual(['texts stopped', 'calls verified']);
});

test('whoever has no address has none to say', () => {
  expect(pointsInWords({ contactPoints: [] })).toEqual([]);
});
