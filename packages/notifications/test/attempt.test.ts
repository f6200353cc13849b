import { plusSeconds, toInstant, type Instant } from '@muster/core';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  attemptWith,
  deliverAttempt,
  giveUpAttempt,
  nextStep,
  noteSoftBounce,
  recordAttempt,
  requestAttempt,
  returnAttempt,
  undeliverAttempt,
  type Attempt,
  type AttemptPolicy,
} from '../src/attempt.ts';
import type { SendResult } from '../src/channel.ts';

const now = toInstant('2026-01-05T09:18:00Z');
const policy: AttemptPolicy = {
  leaseSeconds: 60,
  mostAttempts: 4,
  mostUnconfirmed: 2,
  pauseSeconds: (attempt) => (attempt - 1) * 30,
  quickPausesMs: [],
};

const request = (latest?: Attempt, at: Instant = now, by = policy): Attempt => {
  const step = nextStep(latest, by, at);
  if (step.do !== 'send' && step.do !== 'repeat') throw new Error(`nothing is due: ${step.do}`);
  return requestAttempt('email', step, by, at);
};
const after = (latest: Attempt, result: SendResult, at: Instant = now): Attempt => {
  const recorded = recordAttempt(latest, { attempt: latest.attempt, result }, policy, at);
  if (recorded === undefined) throw new Error('the result is new');
  return recorded;
};
const sent: SendResult = { kind: 'sent', providerId: 'p-1' };
const silent: SendResult = { kind: 'unknown', reason: 'no-answer' };
const busy: SendResult = { kind: 'failed', reason: 'throttled', again: true };
const refused: SendResult = { kind: 'failed', reason: 'MessageRejected', again: false };

describe('an attempt', () => {
  test('is stored as requested, under its lease, and a success with the id of the provider', () => {
    const requested = request();
    expect(requested).toEqual({
      ...{ state: 'requested', channel: 'email', attempt: 1, unconfirmed: 0 },
      ...{ requestedAt: now, leaseUntil: plusSeconds(now, 60) },
    });
    expect(after(requested, sent)).toMatchObject({ state: 'sent', sentAt: now, providerId: 'p-1' });
    expect(after(after(requested, silent), sent)).toMatchObject({ state: 'sent' });
  });

  test('whose result stays unknown waits out its lease, is repeated knowingly, and is then given up', () => {
    const first = after(request(), silent);
    expect(nextStep(first, policy, plusSeconds(now, 59))).toMatchObject({ do: 'wait', seconds: 1 });
    const lapsed = plusSeconds(now, 60);
    expect(nextStep(first, policy, lapsed)).toEqual({ do: 'repeat', attempt: 2, unconfirmed: 1 });
    const second = request(first, lapsed);
    expect(nextStep(second, policy, plusSeconds(lapsed, 59)).do).toBe('wait');
    expect(giveUpAttempt(second, policy, plusSeconds(lapsed, 59))).toBeUndefined();
    const over = plusSeconds(lapsed, 60);
    expect(nextStep(second, policy, over).do).toBe('give-up');
    const givenUp = giveUpAttempt(second, policy, over);
    expect(givenUp).toMatchObject({ state: 'failed', reason: 'never-confirmed', unconfirmed: 2 });
    expect(givenUp && giveUpAttempt(givenUp, policy, over)).toBeUndefined();
  });

  test('that was certainly not sent is tried again after its pause, and is no repeat', () => {
    const first = after(request(), busy);
    expect(nextStep(first, policy, now)).toEqual({ do: 'send', attempt: 2, unconfirmed: 0 });
    const second = after(request(first), busy);
    expect(nextStep(second, policy, plusSeconds(now, 29))).toMatchObject({ do: 'wait', seconds: 1 });
    expect(nextStep(second, policy, plusSeconds(now, 30)).do).toBe('send');
  });

  test('that was not sent after one that may have been is a repeat still', () => {
    const lapsed = plusSeconds(now, 60);
    const repeat = after(request(request(), lapsed), busy, lapsed);
    expect(nextStep(repeat, policy, plusSeconds(lapsed, 30))).toMatchObject({ do: 'repeat', unconfirmed: 1 });
  });

  test('fails when it is the last, or refused for good: somebody has to be told, whenever it is asked for again', () => {
    expect(after(request(), refused)).toMatchObject({ state: 'failed', reason: 'MessageRejected' });
    const last = after({ ...request(), attempt: 4 }, busy);
    expect(last).toMatchObject({ state: 'failed', reason: 'throttled' });
    expect(nextStep(last, policy, plusSeconds(now, 86_400)).do).toBe('give-up');
  });

  test('whose result is known takes no other; a late success of one that was followed counts, its failure does not', () => {
    const over = (state: Attempt) =>
      [sent, busy, silent].map((result) => recordAttempt(state, { attempt: 9, result }, policy, now));
    for (const state of [after(request(), sent), after(request(), refused)]) {
      expect(over(state)).toEqual([undefined, undefined, undefined]);
    }
    const second = request(request(), plusSeconds(now, 60));
    const late = (result: SendResult) => recordAttempt(second, { attempt: 1, result }, policy, now);
    expect([late(busy), late(refused), late(silent)]).toEqual([undefined, undefined, undefined]);
    expect(late(sent)).toMatchObject({ state: 'sent', attempt: 2 });
  });

  test('that comes back is returned, once, and is not sent again; a bounce that proves nothing is noted', () => {
    const soft = noteSoftBounce(after(request(), sent), 'General', now);
    expect(soft).toMatchObject({ state: 'sent', softBounce: { at: now, why: 'General' } });
    const returned = returnAttempt(soft, 'bounce: NoEmail', now);
    expect(returned).toMatchObject({ state: 'returned', returnedAt: now, softBounce: { why: 'General' } });
    expect(returned && returnAttempt(returned, 'bounce: NoEmail', now)).toBeUndefined();
    expect(nextStep(returned, policy, plusSeconds(now, 86_400)).do).toBe('nothing');
  });

  test('that the provider has no time for waits as long as it asks, and never less than its pause', () => {
    const asked = (seconds: number) => after(request(), { ...busy, retryAfterSeconds: seconds });
    expect(nextStep(asked(40), policy, now)).toMatchObject({ do: 'wait', seconds: 40 });
    expect(nextStep(asked(40), policy, plusSeconds(now, 40))).toMatchObject({ do: 'send', attempt: 2 });
    const second = after(request(asked(0)), { ...busy, retryAfterSeconds: 5 });
    expect(nextStep(second, policy, now)).toMatchObject({ do: 'wait', seconds: 30 });
  });

  test('is delivered once, whether its receipt comes after the result, before it, or instead of it', () => {
    const later = plusSeconds(now, 5);
    const known = after(request(), sent);
    const delivered = deliverAttempt(known, 'p-1', later);
    expect(delivered).toEqual({ ...known, deliveredAt: later });
    for (const early of [request(), after(request(), silent)]) {
      const told = deliverAttempt(early, 'p-1', later);
      expect(told).toMatchObject({ state: 'sent', sentAt: later, deliveredAt: later, providerId: 'p-1' });
      expect(told && recordAttempt(told, { attempt: 1, result: silent }, policy, later)).toBeUndefined();
      expect(nextStep(told, policy, plusSeconds(now, 86_400)).do).toBe('nothing');
    }
    expect(delivered && deliverAttempt(delivered, 'p-1', later)).toBeUndefined();
    expect(delivered && attemptWith({}).parse(delivered)).toEqual(delivered);
  });

  test('is undeliverable once, in any order with its result; the first last word on it stands', () => {
    const returned = undeliverAttempt(after(request(), sent), 'unreachable (30003)', now);
    expect(returned).toMatchObject({ state: 'returned', reason: 'unreachable (30003)' });
    expect(undeliverAttempt(request(), 'x', now)).toMatchObject({ state: 'returned' });
    expect(returned && undeliverAttempt(returned, 'x', now)).toBeUndefined();
    expect(returned && deliverAttempt(returned, 'p-1', now)).toBeUndefined();
    const delivered = deliverAttempt(request(), 'p-1', now);
    expect(delivered && undeliverAttempt(delivered, 'x', now)).toBeUndefined();
    expect(undeliverAttempt(after(request(), refused), 'x', now)).toBeUndefined();
    expect(deliverAttempt(after(request(), refused), 'p-1', now)).toBeUndefined();
  });

  test('keeps so much of a reason as its row takes, and what is stored is read back', () => {
    const wordy: SendResult = { kind: 'unknown', reason: 'x'.repeat(500) };
    const states = [request(), after(request(), wordy), after(request(), sent), after(request(), busy)];
    for (const state of states) expect(attemptWith({}).parse(state)).toEqual(state);
    expect(attemptWith({}).parse({ ...request(), attempt: undefined, unconfirmed: undefined })).toEqual(
      request(),
    );
  });
});

describe('whatever happens when', () => {
  const policies = fc.record({
    leaseSeconds: fc.integer({ min: 1, max: 300 }),
    mostAttempts: fc.constantFrom(1, 2, 5, 12, Infinity),
    mostUnconfirmed: fc.integer({ min: 1, max: 4 }),
    pauseSeconds: fc.constantFrom(
      () => 0,
      () => 90,
      (attempt: number) => attempt * 60,
    ),
    quickPausesMs: fc.constant([]),
  });
  /** What comes of an attempt, if anybody learns of it, and how long after the one before it is asked for. */
  const turns = fc.array(
    fc.record({
      seconds: fc.integer({ min: 0, max: 400 }),
      result: fc.constantFrom<(SendResult | undefined)[]>(sent, silent, busy, refused, undefined),
      comesBack: fc.boolean(),
    }),
    { minLength: 1, maxLength: 30 },
  );

  test('nothing is sent after a known success, no more may be doubled than the policy says, and every failure is told', () => {
    fc.assert(
      fc.property(policies, turns, (by, played) => {
        let latest: Attempt | undefined;
        let [clock, doubtful, attempts, isSent, isRefused] = [now, 0, 0, false, false];
        for (const { seconds, result, comesBack } of played) {
          clock = plusSeconds(clock, seconds);
          const step = nextStep(latest, by, clock);
          if (step.do !== 'send' && step.do !== 'repeat') {
            if (isSent) expect(step.do).toBe('nothing');
            if (isRefused) expect(step.do).toBe('give-up');
            continue;
          }
          expect([isSent, isRefused]).toEqual([false, false]);
          expect(step.do === 'repeat').toBe(doubtful > 0);
          attempts += 1;
          latest = request(latest, clock, by);
          if (result?.kind !== 'failed') doubtful += 1;
          if (result === undefined) continue;
          latest = recordAttempt(latest, { attempt: latest.attempt, result }, by, clock) ?? latest;
          isSent = result.kind === 'sent';
          isRefused = result === refused;
          if (isSent && comesBack) latest = returnAttempt(latest, 'bounce: NoEmail', clock) ?? latest;
        }
        expect(doubtful).toBeLessThanOrEqual(by.mostUnconfirmed);
        expect(attempts).toBeLessThanOrEqual(by.mostAttempts);
        const end = nextStep(latest, by, plusSeconds(clock, 86_400));
        if (!isSent && attempts >= by.mostAttempts) expect(end.do).toBe('give-up');
      }),
      { seed: 320, numRuns: 1000 },
    );
  });
});
