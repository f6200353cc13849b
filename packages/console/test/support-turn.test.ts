import { expect, test } from 'vitest';
import type { Line } from '../src/screens/support/plan.ts';
import { groupsOf, nextOf, turnOf, turnWords, waitsForYou } from '../src/screens/support/turn.ts';
import { line } from './support/support-plan.ts';

const NOW = Date.parse('2026-01-05T12:00:00Z');
const said = (changes: Partial<Line>): string => turnWords(line(changes), turnOf(line(changes), NOW));
const waits = (changes: Partial<Line>): boolean => waitsForYou(line(changes), turnOf(line(changes), NOW));

test('evidence that the person has not seen waits for them alone, whatever is unsigned', () => {
  const unseen = { isEvidenceUnseen: true };
  expect([waits({ ...unseen, you: 'person' }), waits({ ...unseen, you: 'lead' })]).toEqual([true, false]);
  expect(said({ ...unseen, you: 'lead' })).toMatch(/^ann reads/);
});

test('whose signature is missing is said by name, and waits for them', () => {
  const signedByAnn: Partial<Line> = { waitsFor: ['lead'], version: 2, inForce: 1 };
  expect(said({ ...signedByAnn, you: 'lead' })).toBe(
    'ann has signed version 2; yours is missing. Version 1 stays agreed until both have signed the new one.',
  );
  expect(said({ ...signedByAnn, you: 'person' })).toContain('the signature of lee is missing');
  expect([waits({ ...signedByAnn, you: 'lead' }), waits({ ...signedByAnn, you: 'person' })]).toEqual([
    true,
    false,
  ]);
});

test('nothing waits for a lead who only reads another lead’s plan, nor for anybody once both views are recorded', () => {
  expect(waits({ you: 'lead', isYours: false })).toBe(false);
  expect(said({ you: 'lead', isYours: false })).toContain('ann, lee');
  expect(waits({ you: 'person', status: 'disagreed' })).toBe(false);
});

test('the review waits for both from its very instant on, unless a newer version is to be signed', () => {
  const due: Partial<Line> = {
    waitsFor: [],
    inForce: 1,
    status: 'agreed',
    reviewAt: '2026-01-05T12:00:00.000Z',
  };
  expect([waits({ ...due, you: 'person' }), waits({ ...due, you: 'lead' })]).toEqual([true, true]);
  expect(turnOf(line({ ...due, reviewAt: '2026-01-05T12:00:00.001Z' }), NOW).kind).toBe('going');
  expect(turnOf(line({ ...due, waitsFor: ['lead'] }), NOW).kind).toBe('sign');
});

test('the next date is a session to come, never one that is past or after the review', () => {
  const dates = ['2026-01-04T12:00:00.000Z', '2026-01-08T12:00:00.000Z', '2026-01-07T12:00:00.000Z'];
  expect(nextOf(line({ plannedAt: dates }), NOW)).toEqual({ kind: 'session', at: dates[2] });
  const reviewAt = '2026-01-06T12:00:00.000Z';
  expect(nextOf(line({ plannedAt: dates, reviewAt }), NOW)).toEqual({ kind: 'review', at: reviewAt });
  expect(nextOf(line({ reviewAt: '2026-01-05T11:00:00.000Z' }), NOW)?.kind).toBe('overdue');
  expect(nextOf(line({ outcome: 'held' }), NOW)).toBeUndefined();
});

test('what waits for the reader comes first, the soonest at the top, and each plan stands in one group', () => {
  const plans = [
    line({ supportPlanId: 'late', reviewAt: '2026-03-01T12:00:00.000Z' }),
    line({ supportPlanId: 'soon', reviewAt: '2026-02-01T12:00:00.000Z' }),
    line({ supportPlanId: 'theirs', waitsFor: ['lead'] }),
    line({ supportPlanId: 'over', outcome: 'effective', status: 'closed' }),
  ];
  const { waits: first, going, closed } = groupsOf(plans, NOW);
  const ids = [first, going, closed].map((lines) => lines.map(({ supportPlanId }) => supportPlanId));
  expect(ids).toEqual([['soon', 'late'], ['theirs'], ['over']]);
});
