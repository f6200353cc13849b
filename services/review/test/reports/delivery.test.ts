import { describe, expect, it, test } from 'vitest';
import { ReportId, plusSeconds, toInstant, type Decision } from '@muster/core';
import { nextStep, requestAttempt } from '@muster/notifications/attempt';
import type { SendResult } from '@muster/notifications/channel';
import {
  deliveryOf,
  giveUpDelivery,
  recordDelivery,
  returnDelivery,
  type Delivery,
} from '../../src/reports/domain/delivery.ts';
import { patient } from '../../src/mailing/domain/mail-attempt.ts';
import { deliveryKind } from '../../src/reports/store.ts';
import { uniqueRecipients } from '../../src/reports/domain/report-order.ts';

const now = toInstant('2026-01-06T06:00:00Z');
const order = {
  reportId: ReportId.parse('rpt_01kdxqz5m8e6ws3y1z0v7g4h2m'),
  team: 'north',
  period: {
    from: toInstant('2026-01-05T00:00:00Z'),
    to: toInstant('2026-01-06T00:00:00Z'),
    zone: 'Europe/London',
  },
  recipient: { name: 'Lead', email: 'lead@example.com' },
  ...{ copy: 1, knownAt: now, says: 'fingerprint' },
};
const busy: SendResult = { kind: 'failed', reason: 'throttled', again: true };
const refused: SendResult = { kind: 'failed', reason: 'MessageRejected', again: false };
const sent: SendResult = { kind: 'sent', providerId: 'p-1' };

const decidedOf = (decision: Decision<Delivery>) => {
  if (!decision.ok) throw new Error(decision.refusal.rule);
  return { state: decision.state, events: decision.unchanged ? [] : decision.events };
};
const step = (delivery: Delivery | undefined, at = now) => nextStep(delivery, patient, at);
/** The delivery as a run leaves it that asks at this instant. */
const requested = (delivery?: Delivery, at = now): Delivery => {
  const next = step(delivery, at);
  if (next.do !== 'send' && next.do !== 'repeat') throw new Error(`nothing is due: ${next.do}`);
  return deliveryOf(order, requestAttempt('email', next, patient, at));
};
const recorded = (delivery: Delivery, result: SendResult, at = now) =>
  decidedOf(recordDelivery(delivery, { attempt: delivery.attempt, result }, 1, at));

describe('the same period is never sent twice to the same person', () => {
  const first = requested();
  const confirmed = recorded(first, sent).state;

  it('nothing follows a confirmed delivery', () => {
    expect(step(confirmed, plusSeconds(now, 86_400)).do).toBe('nothing');
  });

  it('a young attempt keeps a second run away', () => {
    expect(step(first, plusSeconds(now, 299))).toMatchObject({ do: 'wait', seconds: 1 });
  });

  it('an attempt that nobody confirmed is sent again after five minutes, marked', () => {
    const again = requested(first, plusSeconds(now, 300));
    expect(again).toMatchObject({ state: 'requested', attempt: 2, possiblyRepeated: true });
    expect(recorded(again, sent, plusSeconds(now, 301)).events).toMatchObject([
      { name: 'ReportPublished', data: { possiblyRepeated: true, cases: 1 } },
    ]);
  });

  it('a mail that was not taken for now is tried again without calling it a repeat', () => {
    const unsent = recorded(first, busy).state;
    expect(requested(unsent, plusSeconds(now, 60))).toMatchObject({ possiblyRepeated: false });
  });

  it('a late failure does not undo a confirmation', () => {
    expect(recorded(confirmed, refused)).toEqual({ state: confirmed, events: [] });
  });

  it('a refusal for good is final for its period, however much later a run comes', () => {
    const failed = recorded(first, refused).state;
    for (const days of [0, 1, 16]) expect(step(failed, plusSeconds(now, days * 86_400)).do).toBe('give-up');
  });

  it('what is never taken is tried twelve times in a day and a half, by runs every five minutes', () => {
    let [delivery, tries, at, last]: [Delivery | undefined, number, typeof now, typeof now] = [
      undefined,
      0,
      now,
      now,
    ];
    for (; at < plusSeconds(now, 16 * 86_400); at = plusSeconds(at, 300)) {
      if (step(delivery, at).do !== 'send') continue;
      [tries, last] = [tries + 1, at];
      delivery = recorded(requested(delivery, at), busy, at).state;
    }
    expect([tries, delivery]).toEqual([
      12,
      expect.objectContaining({ state: 'failed', reason: 'throttled' }),
    ]);
    expect(last < plusSeconds(now, 36 * 3600) && last > plusSeconds(now, 24 * 3600)).toBe(true);
  });

  it('what is never confirmed is sent three times, since each may have arrived, and then given up', () => {
    let [delivery, sends]: [Delivery | undefined, number] = [undefined, 0];
    for (let at = now; at < plusSeconds(now, 86_400); at = plusSeconds(at, 300)) {
      const next = step(delivery, at).do;
      if (next === 'send' || next === 'repeat') {
        delivery = requested(delivery, at);
        sends += 1;
      } else if (next === 'give-up' && delivery) delivery = decidedOf(giveUpDelivery(delivery, at)).state;
    }
    expect([sends, delivery]).toEqual([
      3,
      expect.objectContaining({ state: 'failed', reason: 'never-confirmed', possiblyRepeated: true }),
    ]);
  });

  it('a copy that comes back is not sent again', () => {
    const returned = decidedOf(returnDelivery(confirmed, 'bounce: NoEmail', now)).state;
    expect(returned).toMatchObject({ ...order, state: 'returned', reason: 'bounce: NoEmail' });
    expect(step(returned, plusSeconds(now, 86_400)).do).toBe('nothing');
  });

  it('an address in two spellings is one person', () => {
    const once = uniqueRecipients([
      { name: 'Lead', email: 'Lead@example.com' },
      { name: 'Lead again', email: 'lead@example.com' },
    ]);
    expect(once).toEqual([{ name: 'Lead', email: 'Lead@example.com' }]);
  });
});

const readStored = (row: object): Delivery => deliveryKind.schema.parse(deliveryKind.readOlder?.(row));

const older = { ...order, claimedAt: now, attempt: 2, possiblyRepeated: false, unconfirmed: 0 };
const common = { channel: 'email', attempt: 2, requestedAt: now, leaseUntil: plusSeconds(now, 300) };

test.each([
  ['claimed', { status: 'claimed' }, { state: 'requested' }, 'wait'],
  ['sent', { status: 'sent', sentAt: now }, { state: 'sent', sentAt: now }, 'nothing'],
  [
    'failed for now',
    { status: 'failed', failedAt: now, reason: 'throttled', final: false },
    { state: 'unsent', unsentAt: now, reason: 'throttled' },
    'send',
  ],
  [
    'failed for good, in more words than are kept now',
    { status: 'failed', failedAt: now, reason: 'x'.repeat(200), final: true },
    { state: 'failed', failedAt: now, reason: 'x'.repeat(120) },
    'give-up',
  ],
  [
    'returned',
    {
      status: 'returned',
      returnedAt: now,
      reason: 'bounce: NoEmail',
      softBounce: { at: now, why: 'General' },
    },
    {
      state: 'returned',
      returnedAt: now,
      reason: 'bounce: NoEmail',
      softBounce: { at: now, why: 'General' },
    },
    'nothing',
  ],
])(
  'a delivery that was stored as %s before November 2026 is read, and goes on as it would have',
  (_, was, is, next) => {
    const read = readStored({ ...older, ...was });
    expect(read).toEqual({ ...order, ...common, possiblyRepeated: false, unconfirmed: 0, ...is });
    expect(readStored(read)).toEqual(read);
    expect(step(read, now).do).toBe(next);
  },
);

test('an older delivery that may be a repeat is one still', () => {
  const read = readStored({
    ...older,
    unconfirmed: undefined,
    possiblyRepeated: true,
    status: 'claimed',
  });
  expect(step(read, plusSeconds(now, 300))).toMatchObject({ do: 'repeat', unconfirmed: 2 });
});
