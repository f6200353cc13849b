import { describe, expect, it } from 'vitest';
import { ReportId, plusSeconds, toInstant } from '@muster/core';
import {
  MOST_ATTEMPTS,
  claimDelivery,
  confirmDelivery,
  failDelivery,
  type Delivery,
} from '../../src/reports/domain/delivery.ts';
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

const stateOf = (decision: ReturnType<typeof claimDelivery>): Delivery => {
  if (!decision.ok) throw new Error(decision.refusal.rule);
  return decision.state;
};
const ruleOf = (decision: ReturnType<typeof claimDelivery>) =>
  decision.ok ? 'decided' : decision.refusal.rule;

describe('the same period is never sent twice to the same person', () => {
  const claimed = stateOf(claimDelivery(undefined, order, now));
  const sent = stateOf(confirmDelivery(claimed, 1, now));

  it('a confirmed delivery refuses every later claim', () => {
    expect(ruleOf(claimDelivery(sent, order, plusSeconds(now, 86_400)))).toBe('already-sent');
  });

  it('a young claim keeps a second run away', () => {
    expect(ruleOf(claimDelivery(claimed, order, plusSeconds(now, 299)))).toBe('being-sent');
  });

  it('a claim that nobody confirmed is sent again after five minutes, marked', () => {
    const again = stateOf(claimDelivery(claimed, order, plusSeconds(now, 300)));
    expect(again).toMatchObject({ status: 'claimed', attempt: 2, possiblyRepeated: true });
    const decision = confirmDelivery(again, 1, plusSeconds(now, 301));
    expect(decision.ok && !('unchanged' in decision) && decision.events[0]?.data).toMatchObject({
      possiblyRepeated: true,
    });
  });

  it('a mail that was not taken for now is tried again without calling it a repeat', () => {
    const failed = stateOf(failDelivery(claimed, { reason: 'throttled', again: true }, now));
    expect(stateOf(claimDelivery(failed, order, plusSeconds(now, 60)))).toMatchObject({
      possiblyRepeated: false,
    });
  });

  it('a late failure does not undo a confirmation', () => {
    expect(stateOf(failDelivery(sent, { reason: 'late', again: false }, now))).toBe(sent);
  });

  it('a refusal for good is final for its period, however much later a run comes', () => {
    const refused = stateOf(failDelivery(claimed, { reason: 'MessageRejected', again: false }, now));
    for (const days of [0, 1, 16]) {
      expect(ruleOf(claimDelivery(refused, order, plusSeconds(now, days * 86_400)))).toBe('given-up');
    }
  });

  it('what is never taken is tried twelve times in a day and a half, by runs every five minutes', () => {
    let [delivery, tries, at, last]: [Delivery | undefined, number, typeof now, typeof now] = [
      undefined,
      0,
      now,
      now,
    ];
    for (; at < plusSeconds(now, 16 * 86_400); at = plusSeconds(at, 300)) {
      const claim = claimDelivery(delivery, order, at);
      if (!claim.ok) continue;
      [tries, last] = [tries + 1, at];
      delivery = stateOf(failDelivery(claim.state, { reason: 'throttled', again: true }, at));
    }
    expect([tries, delivery]).toEqual([MOST_ATTEMPTS, expect.objectContaining({ final: true })]);
    expect(last < plusSeconds(now, 36 * 3600) && last > plusSeconds(now, 24 * 3600)).toBe(true);
  });

  it('what is never confirmed is sent three times, since each may have arrived, and then given up', () => {
    let [delivery, sends]: [Delivery | undefined, number] = [undefined, 0];
    for (let at = now; at < plusSeconds(now, 86_400); at = plusSeconds(at, 300)) {
      const claim = claimDelivery(delivery, order, at);
      if (!claim.ok) continue;
      delivery = claim.state;
      sends += delivery.status === 'claimed' ? 1 : 0;
    }
    expect([sends, delivery]).toEqual([
      3,
      expect.objectContaining({ status: 'failed', final: true, reason: 'never-confirmed' }),
    ]);
  });

  it('an address in two spellings is one person', () => {
    const once = uniqueRecipients([
      { name: 'Lead', email: 'Lead@example.com' },
      { name: 'Lead again', email: 'lead@example.com' },
    ]);
    expect(once).toEqual([{ name: 'Lead', email: 'Lead@example.com' }]);
  });
});
