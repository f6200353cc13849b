import { plusSeconds, type Instant } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  nextStep,
  requestAttempt,
  recordResult,
  type Attempt,
  type SendResult,
} from '../../src/notifications/domain/attempt.ts';
import type { Notification } from '../../src/notifications/domain/notification.ts';
import { now } from '../support/samples.ts';

const attempt = (n: number): Attempt => ({
  notificationId: derivedId('ntf', String(n)),
  incidentId: derivedId('inc', 'one'),
  purpose: 'brief',
  channel: 'email',
  mailKey: `mail/dispatch/${n}.eml`,
});
const state = (decision: { ok: boolean; state?: Notification }): Notification => {
  if (decision.state === undefined) throw new Error('it was decided');
  return decision.state;
};

test('an unknown result waits out its lease, is repeated once, and is then given up, not forgotten', () => {
  const first = state(
    recordResult(
      state(requestAttempt(undefined, attempt(1), now)),
      { kind: 'unknown', reason: 'no-answer' },
      now,
    ),
  );
  expect(nextStep(first, undefined, plusSeconds(now, 59))).toEqual({ do: 'wait', seconds: 1 });
  expect(nextStep(first, undefined, plusSeconds(now, 60))).toEqual({
    do: 'repeat',
    of: first.notificationId,
  });
  const second = state(
    requestAttempt(undefined, { ...attempt(2), repeats: first.notificationId }, plusSeconds(now, 60)),
  );
  expect(nextStep(first, second, plusSeconds(now, 61)).do).toBe('wait');
  expect(nextStep(first, second, plusSeconds(now, 500)).do).toBe('give-up');
});

test('a repetition that is sent says which attempt it repeats', () => {
  const repeats = attempt(1).notificationId;
  const sent = recordResult(
    state(requestAttempt(undefined, { ...attempt(2), repeats }, now)),
    { kind: 'sent' },
    now,
  );
  expect(sent).toMatchObject({ events: [{ name: 'NotificationSent', data: { repeats } }] });
});

test('whatever happens when, nothing is sent after a final result, and never more than two mails go out', () => {
  const result: fc.Arbitrary<SendResult | undefined> = fc.constantFrom(
    { kind: 'sent' as const },
    { kind: 'failed' as const, reason: 'MessageRejected' },
    { kind: 'unsent' as const, reason: 'SendingPausedException' },
    { kind: 'unknown' as const, reason: 'no-answer' },
    undefined,
  );
  const delivery = fc.record({ after: fc.integer({ min: 0, max: 90 }), result });
  fc.assert(
    fc.property(fc.array(delivery, { minLength: 1, maxLength: 8 }), (deliveries) => {
      const attempts: Notification[] = [];
      let [clock, sends, known]: [Instant, number, boolean] = [now, 0, false];
      for (const { after, result: answer } of deliveries) {
        clock = plusSeconds(clock, after);
        const step = nextStep(attempts[0], attempts[1], clock);
        if (step.do !== 'send' && step.do !== 'repeat') continue;
        expect(known).toBe(false);
        const n = step.do === 'send' ? 0 : 1;
        const asked = state(requestAttempt(attempts[n], attempt(n), clock));
        expect(asked.state).toBe('requested');
        attempts[n] = answer ? state(recordResult(asked, answer, clock)) : asked;
        if (answer?.kind !== 'unsent') sends += 1;
        known = answer?.kind === 'sent' || answer?.kind === 'failed';
      }
      expect(sends).toBeLessThanOrEqual(2);
    }),
    { seed: 320, numRuns: 500 },
  );
});
