import type { NotificationChannel } from '@muster/contracts';
import { instantOf, plusSeconds } from '@muster/core';
import { describe, expect, test } from 'vitest';
import { timedSteps } from '../../src/notifications/domain/due-steps.ts';
import { Notification } from '../../src/notifications/domain/notification.ts';
import { channelStates } from '../../src/notifications/domain/channel-state.ts';

const offeredAt = instantOf(Date.parse('2026-03-01T10:00:00.000Z'));
const after = (seconds: number) => plusSeconds(offeredAt, seconds);
const acceptBy = after(90);
const point = (channel: NotificationChannel) => ({ channel, address: '+447700900123', verified: true });
const steps = [
  { afterSeconds: 0, points: [point('sms'), point('email')] },
  { afterSeconds: 45, points: [point('voice')] },
];
const attempt = (channel: NotificationChannel, more: object): Notification =>
  Notification.parse({
    ...{
      notificationId: `ntf_${'0'.repeat(26)}`,
      incidentId: `inc_${'0'.repeat(26)}`,
      purpose: 'brief',
      mailKey: 'mail/dispatch/ntf_1.json',
    },
    ...{ channel, requestedAt: after(1), leaseUntil: after(61) },
    ...more,
  });

describe('how a brief stands on a channel', () => {
  test('before anything is tried each channel is planned for its moment, in the order of channels', () => {
    expect(channelStates([], timedSteps(steps, { offeredAt, acceptBy }))).toEqual([
      { channel: 'email', state: 'planned', at: offeredAt },
      { channel: 'sms', state: 'planned', at: offeredAt },
      { channel: 'voice', state: 'planned', at: after(45) },
    ]);
  });

  test('a step that would come after the offer is not planned', () => {
    const toCome = timedSteps(steps, { offeredAt, acceptBy: after(45) });
    expect(channelStates([], toCome).map(({ channel }) => channel)).toEqual(['email', 'sms']);
  });

  test.each<[string, object, object]>([
    ['requested', { state: 'requested' }, { state: 'requested', at: after(1) }],
    ['sent', { state: 'sent', sentAt: after(2) }, { state: 'sent', at: after(2) }],
    [
      'delivered',
      { state: 'sent', sentAt: after(2), deliveredAt: after(4) },
      { state: 'delivered', at: after(4) },
    ],
    [
      'unknown',
      { state: 'unknown', unknownAt: after(3), reason: 'no-answer' },
      {
        state: 'unknown',
        at: after(3),
        why: 'the telephone company did not say whether it took the message',
      },
    ],
    [
      'to be sent again',
      { state: 'unsent', unsentAt: after(3), reason: 'throttled' },
      { state: 'to-be-sent-again', at: after(3), why: 'the telephone company was too busy' },
    ],
    [
      'failed, with the carrier’s reason in words',
      { state: 'failed', failedAt: after(3), reason: 'unreachable (30003)' },
      { state: 'failed', at: after(3), why: 'the telephone was off or out of reach' },
    ],
    [
      'failed when it came back',
      { state: 'returned', returnedAt: after(5), reason: 'unreachable (30003)' },
      { state: 'failed', at: after(5), why: 'the telephone was off or out of reach' },
    ],
  ])('a text is %s', (_, row, said) => {
    const told = channelStates([attempt('sms', row)], timedSteps(steps, { offeredAt, acceptBy }));
    expect(told[1]).toEqual({ channel: 'sms', ...said });
    expect(told.map(({ channel }) => channel)).toEqual(['email', 'sms', 'voice']);
  });

  test('once nothing is to come, what was never tried is not shown', () => {
    expect(channelStates([attempt('email', { state: 'sent', sentAt: after(2) })], [])).toEqual([
      { channel: 'email', state: 'sent', at: after(2) },
    ]);
  });
});
