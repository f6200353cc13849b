import { plusSeconds } from '@muster/core';
import { describe, expect, test } from 'vitest';
import { contactPointsOf, type ContactPoint } from '../../src/people/domain/contact-points.ts';
import { askForCode, tryCode, type Verification } from '../../src/people/domain/verification.ts';
import { pointToVerify, verifyPoint } from '../../src/people/domain/verify-point.ts';
import { now, person } from '../support/samples.ts';

const maya = person('Maya', { email: { address: 'maya@example.com', verified: false } });
const { resourceId, name } = maya;
const point: ContactPoint = { channel: 'email', address: 'maya@example.com', verified: false };
const order = {
  verificationId: 'vrf_1',
  resource: { resourceId, name },
  point,
  pointId: 'cpt_1',
  code: '012345',
};

const asked = (state?: Verification, at = now): Verification => {
  const decision = askForCode(state, order, at);
  if (!decision.ok) throw new Error(decision.refusal.rule);
  return decision.state;
};
const tried = (state: Verification | undefined, code: string, seconds = 0, pointId = order.pointId) => {
  const result = tryCode(state, { pointId, code }, plusSeconds(now, seconds));
  if (!result.ok) return result.refusal.rule;
  return result.wrong?.refusal.rule ?? 'verified';
};

describe('a code', () => {
  test('is asked for by an event that has neither code nor address', () => {
    const decision = askForCode(undefined, order, now);
    expect(decision).toMatchObject({ ok: true, state: { code: order.code, number: 1, triesLeft: 5 } });
    const said = JSON.stringify(decision.ok && !decision.unchanged && decision.events);
    expect(said).toContain('ContactPointCodeRequested');
    expect(said).not.toContain(order.code);
    expect(said).not.toContain(point.address);
  });

  test('verifies the address that it was sent to', () => {
    expect(tried(asked(), order.code)).toBe('verified');
  });

  test.each<[string, string, number, string, string]>([
    ['that is another', '543210', 0, order.pointId, 'code-wrong'],
    ['without its first 0', '12345', 0, order.pointId, 'code-wrong'],
    ['sent to another address', order.code, 0, 'cpt_2', 'no-code-sent'],
    ['one second before its time is over', order.code, 599, order.pointId, 'verified'],
    ['when its time is over', order.code, 600, order.pointId, 'code-expired'],
  ])('%s', (_, code, seconds, pointId, expected) => {
    expect(tried(asked(), code, seconds, pointId)).toBe(expected);
  });

  test('that was never sent, or was typed back, verifies nothing', () => {
    expect(tried(undefined, order.code)).toBe('no-code-sent');
    const done = tryCode(asked(), order, now);
    expect(tried(done.ok ? done.state : undefined, order.code)).toBe('no-code-sent');
  });

  test('counts no longer after five wrong ones, even typed rightly then', () => {
    let state = asked();
    for (const left of [4, 3, 2, 1, 0]) {
      const wrong = tryCode(state, { ...order, code: '999999' }, now);
      expect(wrong).toMatchObject({
        ok: true,
        state: { triesLeft: left },
        wrong: { refusal: { rule: 'code-wrong' } },
      });
      if (wrong.ok) ({ state } = wrong);
    }
    expect(tried(state, order.code)).toBe('no-tries-left');
    expect(tried(asked(state, plusSeconds(now, 60)), order.code)).toBe('verified');
  });

  test('counts no longer once a later one was sent', () => {
    const later = askForCode(asked(), { ...order, code: '543210' }, plusSeconds(now, 60));
    const state = later.ok ? later.state : undefined;
    expect([tried(state, order.code, 61), tried(state, '543210', 61)]).toEqual(['code-wrong', 'verified']);
  });

  test('is not sent again within a minute, but at once to another address', () => {
    const state = asked();
    const soon = plusSeconds(now, 59);
    expect(askForCode(state, order, soon)).toMatchObject({ refusal: { rule: 'code-just-sent' } });
    expect(askForCode(state, { ...order, pointId: 'cpt_2' }, soon)).toMatchObject({ state: { number: 2 } });
  });
});

describe('an address that answered', () => {
  const failing = { since: now, why: '30003' };
  const number = '+447700900123';

  test('counts from then on, and what came back before does not', () => {
    const somebody = person('Maya', { email: { address: point.address, verified: false, failing } });
    expect(verifyPoint(somebody, 'email')).toMatchObject({
      state: { email: { address: point.address, verified: true } },
      events: [{ name: 'ResourceChanged' }],
    });
    expect(verifyPoint(somebody, 'email')).not.toHaveProperty('state.email.failing');
  });

  test.each([
    ['sms', { calls: { failing } }],
    ['voice', { texts: { failing } }],
  ] as const)('on %s says nothing of the other channel', (channel, stands) => {
    const phone = { number, verified: false, texts: { failing }, calls: { failing } };
    expect(verifyPoint(person('Maya', { phone }), channel)).toMatchObject({
      state: { phone: { number, verified: true, ...stands } },
    });
    const { state } = { state: undefined, ...verifyPoint(person('Maya', { phone }), channel) };
    const cured = state && contactPointsOf(state).find((one) => one.channel === channel);
    expect(cured).toEqual({ channel, address: number, verified: true });
  });

  test('by voice lifts no STOP of texts', () => {
    const phone = { number, verified: false, texts: { stoppedAt: now } };
    expect(verifyPoint(person('Maya', { phone }), 'voice')).toMatchObject({
      state: { phone: { verified: true, texts: { stoppedAt: now } } },
    });
  });

  test('that was verified already changes nothing', () => {
    expect(verifyPoint(person('Maya'), 'email')).toMatchObject({ ok: true, unchanged: true });
  });
});

test('no code goes to an address that is not there, or to whoever answered STOP', () => {
  expect(pointToVerify(person('Maya', { email: undefined }), 'email')).toMatchObject({
    refusal: { rule: 'no-contact-point' },
  });
  expect(pointToVerify(maya, 'email')).toEqual({ ok: true, point });
  const number = '+447700900123';
  const stopped = person('Maya', { phone: { number, verified: true, texts: { stoppedAt: now } } });
  expect(pointToVerify(stopped, 'sms')).toMatchObject({ refusal: { rule: 'texts-stopped' } });
  expect(pointToVerify(stopped, 'voice')).toMatchObject({ ok: true, point: { channel: 'voice' } });
  const landline = person('Maya', { phone: { number: '+441632960001', verified: false } });
  expect(pointToVerify(landline, 'sms')).toMatchObject({ refusal: { rule: 'no-contact-point' } });
});
