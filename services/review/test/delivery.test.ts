import { describe, expect, it } from 'vitest';
import { ReportId, plusSeconds, toInstant } from '@muster/contracts';
import { claimDelivery, confirmDelivery, failDelivery, type Delivery } from '../src/domain/delivery.ts';
import { eachOnce } from '../src/domain/report.ts';

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

  it('a mail that the provider refused is tried again without calling it a repeat', () => {
    const failed = stateOf(failDelivery(claimed, 'MessageRejected', now));
    expect(stateOf(claimDelivery(failed, order, plusSeconds(now, 60)))).toMatchObject({
      possiblyRepeated: false,
    });
  });

  it('a late failure does not undo a confirmation', () => {
    expect(stateOf(failDelivery(sent, 'late', now))).toBe(sent);
  });

  it('an address in two spellings is one person', () => {
    const once = eachOnce([
      { name: 'Lead', email: 'Lead@example.com' },
      { name: 'Lead again', email: 'lead@example.com' },
    ]);
    expect(once).toEqual([{ name: 'Lead', email: 'Lead@example.com' }]);
  });
});
