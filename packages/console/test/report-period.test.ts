import { describe, expect, test } from 'vitest';
import { chosenOf, periodWords } from '../src/screens/reports/report-period.ts';

const zone = 'Europe/London';
const week = { from: '2026-03-22T23:00:00.000Z', to: '2026-03-29T23:00:00.000Z', zone: 'Europe/Paris' };
const day = { from: '2026-03-29T00:00:00.000Z', to: '2026-03-29T23:00:00.000Z', zone };
const dayBefore = { from: '2026-03-28T00:00:00.000Z', to: '2026-03-29T00:00:00.000Z', zone };

test('a period is said by its days in its own zone, also over a clock change', () => {
  expect(periodWords(day)).toBe('Sun 29 Mar 2026');
  expect(periodWords({ ...week, from: '2026-03-22T23:00:00.000Z', to: '2026-03-29T22:00:00.000Z' })).toBe(
    'Mon 23 Mar 2026 to Sun 29 Mar 2026',
  );
});

describe('the period that is previewed and run', () => {
  test.each([
    ['the newest while none is chosen', undefined, day],
    ['the one that was chosen', dayBefore.from, dayBefore],
    ['the newest once the chosen one is no longer offered', week.from, day],
  ])('is %s', (_, from, chosen) => {
    expect(chosenOf([day, dayBefore], from)).toEqual(chosen);
  });
});
