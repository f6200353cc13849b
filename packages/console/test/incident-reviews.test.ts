import { expect, test } from 'vitest';
import { ApiProblem } from '@muster/client';
import { faultOf } from '../src/api/fault.ts';
import { faultAt } from '../src/api/field-fault.ts';
import { isOver, isReviewed } from '../src/screens/incident/when-over.ts';
import { orderReviews } from '../src/screens/incident-reviews/order-reviews.ts';
import { fieldsOf, hasPoint, textOf, withPoint } from '../src/screens/incident-reviews/review-points.ts';

const text = { facts: ['One', 'Two'], helped: [], hindered: ['A\n door'], decisions: [], actions: ['Do'] };

test('a point is a line: what is shown and saved again without a change says the same', () => {
  const fields = fieldsOf(text);
  expect(fields).toEqual({ facts: 'One\nTwo', helped: '', hindered: 'A door', decisions: '', actions: 'Do' });
  expect(textOf(fields)).toEqual({ ...text, hindered: ['A door'] });
  expect(textOf({ ...fields, facts: '\n One \n\n' }).facts).toEqual(['One']);
  expect(textOf(fieldsOf(undefined)).facts).toEqual([]);
});

test('a line of the timeline is added as one point, below what was typed, and known again', () => {
  const facts = withPoint('One\n', '09:15 Reported:\nsmell of gas');
  expect(facts).toBe('One\n09:15 Reported: smell of gas');
  expect(hasPoint(facts, '09:15 Reported:\nsmell of gas')).toBe(true);
  expect(withPoint('', 'First')).toBe('First');
});

test('reviews that are due stand by when they are late, written ones the newest first', () => {
  const review = (incidentId: string, day: number, written?: number) => ({
    ...{ incidentId, reference: 'K7M2Q4X', team: 'north', closedAt: '2026-01-01T00:00:00.000Z' },
    due: { lateFrom: `2026-01-0${day}T00:00:00.000Z`, explained: [] },
    ...(written !== undefined && { written: { text, by: 'lead', at: `2026-01-0${written}T00:00:00.000Z` } }),
  });
  const ids = (...reviews: ReturnType<typeof review>[]) =>
    orderReviews(reviews).map(({ incidentId }) => incidentId);
  expect(ids(review('b', 3), review('a', 2))).toEqual(['a', 'b']);
  expect(ids(review('a', 2, 5), review('b', 3, 6))).toEqual(['b', 'a']);
});

test('a review is of a closed P1 that was one; anything that is over can be replayed', () => {
  const closure = {
    disposition: 'founded' as const,
    at: '2026-01-01T00:00:00.000Z',
    by: { kind: 'user' as const, id: 'lead' },
  };
  const verdict = {
    ...{ validity: 'genuine' as const, priority: 'P1' as const, outcome: 'p1', reasons: [] },
    ...{ method: 'guided-procedure' as const, at: '2026-01-01T00:00:00.000Z' },
  };
  const closed = { exercise: false, verdict, closure };
  expect(isReviewed(closed)).toBe(true);
  expect(
    [
      { ...closed, exercise: true },
      { ...closed, closure: { ...closure, disposition: 'duplicate' as const } },
      { ...closed, verdict: { ...verdict, priority: 'P2' as const } },
      { exercise: false, verdict },
    ].map(isReviewed),
  ).toEqual([false, false, false, false]);
  expect((['closed', 'rejected', 'resolved'] as const).map((status) => isOver({ status }))).toEqual([
    true,
    true,
    false,
  ]);
});

test('a rule that names a field is said at that field, in the API’s words, and at no other', () => {
  const fault = faultOf(
    new ApiProblem(new Response(null, { status: 422 }), {
      detail: 'The baseline ends after now.',
      rule: 'baseline-not-over',
      about: { field: 'baseline.to' },
    }),
  );
  expect(faultAt(fault, 'baseline')).toBe('The baseline ends after now.');
  expect([faultAt(fault, 'base'), faultAt(fault, 'checkAt'), faultAt(undefined, 'baseline')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
