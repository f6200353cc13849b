import { describe, expect, test } from 'vitest';
import { focusAfter, holdOrder } from '../src/screens/board/hold-order.ts';
import { nextToDispatch } from '../src/screens/board/next-to-dispatch.ts';
import { stopAfter } from '../src/screens/board/row-focus.ts';
import { cardAs } from './support/card.ts';

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((incidentId) => cardAs({ incidentId }));
if (!a || !b || !c || !d) throw new Error('four cards');

describe('rows hold their order under a pointer or a focus', () => {
  test('what came in waits, what moved stays, what left is told as gone', () => {
    const late = { ...a, missedDeadlines: 1 };
    const { rows, waiting, isBehind } = holdOrder([a, b, c], [d, c, late]);
    expect(rows).toEqual([
      { card: late, isGone: false },
      { card: b, isGone: true },
      { card: c, isGone: false },
    ]);
    expect([waiting, isBehind]).toEqual([[d], true]);
  });

  test('a refresh that changes only what rows show leaves nothing to let in', () => {
    expect(holdOrder([a, b], [a, { ...b, missedDeadlines: 2 }])).toMatchObject({
      waiting: [],
      isBehind: false,
    });
  });

  test('the focus stays on its row, goes to the next when it left, and to the last when none follows', () => {
    expect(focusAfter(['a', 'b', 'c'], 'b', ['c', 'b'])).toBe(1);
    expect(focusAfter(['a', 'b', 'c', 'd'], 'b', ['a', 'd'])).toBe(1);
    expect(focusAfter(['a', 'b'], 'b', ['a'])).toBe(0);
    expect(focusAfter(['a'], 'a', [])).toBe(-1);
  });
});

describe('arrows move between rows and their links', () => {
  const ids = ['a', 'b', 'c'];
  test.each([
    ['ArrowDown', { incidentId: 'c', link: 1 }],
    ['ArrowUp', { incidentId: 'a', link: 1 }],
    ['End', { incidentId: 'c', link: 1 }],
    ['PageUp', { incidentId: 'a', link: 1 }],
    ['ArrowLeft', { incidentId: 'b', link: 0 }],
    ['ArrowRight', { incidentId: 'b', link: 1 }],
    ['x', undefined],
  ])('%s', (key, expected) => {
    expect(stopAfter(key, { incidentId: 'b', link: 1 }, ids, 2)).toEqual(expected);
  });
});

describe('one key leads to the next incident that needs somebody sent', () => {
  const rows = [
    { card: { ...a, neededFor: 'triage' as const }, isGone: false },
    { card: { ...b, neededFor: 'dispatched' as const }, isGone: false },
    { card: { ...c, neededFor: 'dispatched' as const }, isGone: true },
    { card: { ...d, neededFor: 'understood' as const, unfilled: 1 }, isGone: false },
  ];
  test.each([
    ['from elsewhere to the first', undefined, 'b'],
    ['from a row that needs nobody to the first', 'a', 'b'],
    ['over one that left to the next', 'b', 'd'],
    ['from the last round to the first', 'd', 'b'],
  ])('%s', (_, from, next) => {
    expect(nextToDispatch(rows, from)).toBe(next);
  });

  test('and nowhere while nobody is needed', () => {
    expect(nextToDispatch(rows.slice(0, 1), 'a')).toBeUndefined();
  });
});
