import { plusSeconds, type Decision, type Instant } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { nextStep, requestAttempt } from '@muster/notifications/attempt';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  latestOf,
  Notification,
  notificationPolicy,
  type About,
} from '../../src/notifications/domain/notification.ts';
import { cancelAttempt, recordResult } from '../../src/notifications/domain/record-result.ts';
import { returnMessage } from '../../src/notifications/domain/returned-mail.ts';
import { now } from '../support/samples.ts';

const about = (n: number): About => ({
  notificationId: derivedId('ntf', String(n)),
  incidentId: derivedId('inc', 'one'),
  purpose: 'brief',
  mailKey: `mail/dispatch/${n}.eml`,
});
const requested = (more: Partial<About> = {}, at = now): Notification => ({
  ...requestAttempt('email', { attempt: 1, unconfirmed: 0 }, notificationPolicy, at),
  ...about(1),
  ...more,
});
const decisionOf = (decision: Decision<Notification>) => {
  if (!decision.ok) throw new Error(decision.refusal.rule);
  return { state: decision.state, events: decision.unchanged ? [] : decision.events };
};
const silent = { attempt: 1, result: { kind: 'unknown' as const, reason: 'no-answer' } };
const sent = { attempt: 1, result: { kind: 'sent' as const, providerId: 'p-1' } };
const busy = { attempt: 1, result: { kind: 'failed' as const, reason: 'throttled', again: true } };
const refused = { attempt: 1, result: { kind: 'failed' as const, reason: 'MessageRejected', again: false } };

test('a repetition that is sent says which attempt it repeats, on which channel and to whom', () => {
  const repeats = about(1).notificationId;
  const { state, events } = decisionOf(recordResult(requested({ ...about(2), repeats }), sent, now));
  expect(events).toEqual([
    expect.objectContaining({
      name: 'NotificationSent',
      data: {
        ...{ incidentId: about(2).incidentId, notificationId: about(2).notificationId, purpose: 'brief' },
        ...{ channel: 'email', sentAt: now, repeats },
      },
    }),
  ]);
  expect(Notification.parse(state)).toEqual(state);
});

test('only a success and a final failure are published, each once', () => {
  const published = [silent, busy, refused].map((made) => decisionOf(recordResult(requested(), made, now)));
  expect(published.map(({ state, events }) => [state.state, events.map(({ name }) => name)])).toEqual([
    ['unknown', []],
    ['unsent', []],
    ['failed', ['NotificationFailed']],
  ]);
  const [, , failed] = published;
  expect(failed && decisionOf(recordResult(failed.state, sent, now)).events).toEqual([]);
});

test('a message that comes back is told as failed once, and one that was told as failed is not told again', () => {
  const back = { returned: 'bounce' as const, why: 'NoEmail' };
  const { state } = decisionOf(recordResult(requested(), sent, now));
  const returned = decisionOf(returnMessage(state, back, now));
  expect(returned.events).toMatchObject([{ data: { reason: 'bounce: NoEmail', returned: 'bounce' } }]);
  expect(decisionOf(returnMessage(returned.state, back, now)).events).toEqual([]);
  const failed = decisionOf(recordResult(requested(), refused, now)).state;
  expect(decisionOf(returnMessage(failed, back, now))).toEqual({ state: failed, events: [] });
});

test('a brief is cancelled only while nothing of it can have been sent', () => {
  const order = { ...about(1), channel: 'email' as const };
  const ending = { reason: 'not needed any more', now };
  const unsent = decisionOf(recordResult(requested(), busy, now)).state;
  const states = [undefined, unsent, requested(), decisionOf(recordResult(requested(), sent, now)).state];
  const cancelled = states.map((state) => decisionOf(cancelAttempt(state, order, ending)));
  expect(cancelled.map(({ state, events }) => [state.state, events])).toEqual([
    ['failed', []],
    ['failed', []],
    ['requested', []],
    ['sent', []],
  ]);
});

test('a brief that stays without an answer is repeated once within two minutes; one not taken goes out as soon as it can', () => {
  const first = decisionOf(recordResult(requested(), silent, now)).state;
  expect(nextStep(first, notificationPolicy, plusSeconds(now, 60))).toMatchObject({ do: 'repeat' });
  const second = { ...requested(about(2), plusSeconds(now, 60)), attempt: 2, unconfirmed: 1 };
  expect(nextStep(second, notificationPolicy, plusSeconds(now, 120)).do).toBe('give-up');
  const unsent = { ...decisionOf(recordResult(requested(), busy, now)).state, attempt: 500 };
  expect(nextStep(unsent, notificationPolicy, now).do).toBe('send');
});

test('an attempt that was stored before attempts were counted is still read', () => {
  const { attempt, unconfirmed, ...before } = requested();
  expect(Notification.parse(before)).toEqual(requested());
  expect([attempt, unconfirmed]).toEqual([1, 0]);
});

test('whatever happens when, nothing is sent after a final result, and never more than two mails go out', () => {
  const result = fc.constantFrom(sent.result, refused.result, busy.result, silent.result, undefined);
  const delivery = fc.record({
    after: fc.integer({ min: 0, max: 90 }),
    result,
    /** Whether whoever lost its lease still learns of a success. */
    learnsLate: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(delivery, { minLength: 1, maxLength: 8 }), (deliveries) => {
      const rows: [Notification?, Notification?] = [];
      let [clock, sends, known]: [Instant, number, boolean] = [now, 0, false];
      for (const { after, result: answer, learnsLate } of deliveries) {
        clock = plusSeconds(clock, after);
        const step = nextStep(latestOf(...rows), notificationPolicy, clock);
        if (step.do !== 'send' && step.do !== 'repeat') continue;
        expect(known).toBe(false);
        const n = step.unconfirmed;
        const asked = { ...about(n), ...requestAttempt('email', step, notificationPolicy, clock) };
        const made = answer && { attempt: step.attempt, result: answer };
        rows[n] = made ? decisionOf(recordResult(asked, made, clock)).state : asked;
        if (answer?.kind !== 'failed' || !answer.again) sends += 1;
        known = answer?.kind === 'sent' || answer === refused.result;
        if (n === 1 && learnsLate && rows[0]) {
          rows[0] = decisionOf(recordResult(rows[0], { ...sent, attempt: rows[0].attempt }, clock)).state;
          known = true;
        }
      }
      expect(sends).toBeLessThanOrEqual(2);
    }),
    { seed: 320, numRuns: 500 },
  );
});

test('a repetition that was stored before attempts were counted is the last one', () => {
  const {
    attempt: _,
    unconfirmed: _none,
    ...before
  } = requested({ ...about(2), repeats: about(1).notificationId });
  const latest = latestOf(requested(), Notification.parse(before));
  expect(nextStep(latest, notificationPolicy, plusSeconds(now, 3600)).do).toBe('give-up');
});
