import { NotificationChannel } from '@muster/contracts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderFor, usablePointsOf } from '../../src/notifications/domain/order-for.ts';
import type { ContactPoint } from '../../src/people/domain/contact-points.ts';
import {
  DEFAULT_NOTIFICATION_ORDER,
  GivenNotificationOrder,
  type NotificationStep,
} from '../../src/policies/domain/notification-order.ts';
import { now, person } from '../support/samples.ts';

const point = (channel: NotificationChannel): ContactPoint => ({
  channel,
  address: `by ${channel}`,
  verified: true,
});
const inWords = (steps: ReturnType<typeof orderFor>) =>
  steps.map(({ afterSeconds, points }) => [afterSeconds, ...points.map(({ channel }) => channel)]);

describe('in the order as Muster comes', () => {
  const urgent = DEFAULT_NOTIFICATION_ORDER.P1;
  test.each<[string, NotificationChannel[], (number | string)[][]]>([
    ['an e-mail address alone is used at once', ['email'], [[0, 'email']]],
    ['a telephone alone rings at once', ['voice'], [[0, 'voice']]],
    [
      'mail and text go out together, then the telephone rings',
      ['email', 'sms', 'voice'],
      [
        [0, 'email', 'sms'],
        [45, 'voice'],
      ],
    ],
    [
      'without mail the text goes first',
      ['sms', 'voice'],
      [
        [0, 'sms'],
        [45, 'voice'],
      ],
    ],
    ['nobody is told who has no address', [], []],
  ])('%s', (_, channels, steps) => {
    expect(inWords(orderFor(channels.map(point), urgent))).toEqual(steps);
  });

  test('every priority is an order that a request may give', () => {
    expect(GivenNotificationOrder.safeParse(DEFAULT_NOTIFICATION_ORDER).success).toBe(true);
  });
});

const anyPoints = fc.subarray([...NotificationChannel.options]).map((channels) => channels.map(point));
const anyPolicy: fc.Arbitrary<NotificationStep[]> = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...NotificationChannel.options), { minLength: 1 }),
    fc.uniqueArray(fc.integer({ min: 1, max: 900 }), { minLength: 4, maxLength: 4 }),
    fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  )
  .map(([channels, seconds, joins]) => {
    const moments = [0, ...seconds.toSorted((one, other) => one - other)];
    const steps: NotificationStep[] = [];
    for (const [at, channel] of channels.entries()) {
      const last = steps.at(-1);
      if (last && joins[at]) last.channels.push(channel);
      else steps.push({ channels: [channel], afterSeconds: moments[steps.length] ?? 0 });
    }
    return steps;
  });
const seed = { seed: 1504, numRuns: 500 };

describe('whatever the policy says', () => {
  test('whoever has any address is told at once, and an e-mail address alone gives one mail at once', () => {
    fc.assert(
      fc.property(anyPolicy, anyPoints, (policy, points) => {
        const steps = orderFor(points, policy);
        expect(steps.length > 0).toBe(points.length > 0);
        expect(steps[0]?.afterSeconds ?? 0).toBe(0);
        expect(orderFor([point('email')], policy)).toEqual([{ afterSeconds: 0, points: [point('email')] }]);
      }),
      seed,
    );
  });

  test('an address is used once, and each that the policy names is, in its order', () => {
    fc.assert(
      fc.property(anyPolicy, anyPoints, (policy, points) => {
        const steps = orderFor(points, policy);
        const used = steps.flatMap((step) => step.points.map(({ channel }) => channel));
        expect(new Set(used).size).toBe(used.length);
        const had = new Set(points.map(({ channel }) => channel));
        const named = policy.map(({ channels }) => channels.filter((channel) => had.has(channel)));
        if (named.flat().length === 0) expect(new Set(used)).toEqual(had);
        else expect(new Set(used)).toEqual(new Set(named.flat()));
        const order = policy.flatMap(({ channels }) => channels);
        const stepOf = (channel: NotificationChannel) =>
          policy.findIndex(({ channels }) => channels.includes(channel));
        if (used.every((channel) => order.includes(channel))) {
          expect(used.map(stepOf)).toEqual(used.map(stepOf).toSorted((one, other) => one - other));
        }
      }),
      seed,
    );
  });

  test('the moments rise and are those of the policy, from its first on', () => {
    fc.assert(
      fc.property(anyPolicy, anyPoints, (policy, points) => {
        const moments = orderFor(points, policy).map(({ afterSeconds }) => afterSeconds);
        expect(moments).toEqual(policy.map(({ afterSeconds }) => afterSeconds).slice(0, moments.length));
      }),
      seed,
    );
  });
});

describe('an address is used', () => {
  const address = 'maya@example.com';
  test.each<[string, object, NotificationChannel[], number]>([
    ['where it is verified, on a channel of the plan', { address, verified: true }, ['email'], 1],
    ['not on another channel than the plan names', { address, verified: true }, ['sms'], 0],
    ['not while it is not verified', { address, verified: false }, ['email'], 0],
    [
      'not where messages come back',
      { address, verified: true, failing: { since: now, why: 'bounce' } },
      ['email'],
      0,
    ],
  ])('%s', (_, email, channels, count) => {
    expect(usablePointsOf(person('Maya', { email }), channels)).toHaveLength(count);
  });
});

describe('an order is refused', () => {
  const given = (...steps: object[]) => {
    const { P2, P3, P4, P5 } = DEFAULT_NOTIFICATION_ORDER;
    const read = GivenNotificationOrder.safeParse({ P1: steps, P2, P3, P4, P5 });
    return read.success ? [] : read.error.issues.map(({ path, message }) => [path.join('.'), message]);
  };
  const mail = { channels: ['email'], afterSeconds: 0 };
  test.each<[string, object[], string, RegExp]>([
    ['without a step', [], 'P1', /./],
    ['that begins later than the offer', [{ ...mail, afterSeconds: 5 }], 'P1.0.afterSeconds', /use 0/],
    [
      'whose steps do not come later and later',
      [
        { ...mail, afterSeconds: 0 },
        { channels: ['sms'], afterSeconds: 0 },
      ],
      'P1.1.afterSeconds',
      /more than 0/,
    ],
    ['that names a channel twice', [mail, { ...mail, afterSeconds: 9 }], 'P1.1.channels.0', /once/],
    [
      'on a channel that does not exist yet',
      [{ channels: ['webhook'], afterSeconds: 0 }],
      'P1.0.channels.0',
      /email/,
    ],
    [
      'that waits longer than a queue can',
      [mail, { channels: ['sms'], afterSeconds: 901 }],
      'P1.1.afterSeconds',
      /900/,
    ],
  ])('%s', (_, steps, field, message) => {
    expect(given(...steps)).toContainEqual([field, expect.stringMatching(message)]);
  });
});
