import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toInstant } from '@muster/core';
import { WorkingCalendar, addWorkingSeconds, workingSecondsBetween } from '../src/index.ts';

const calendar = WorkingCalendar.parse({ nation: 'england-and-wales', zone: 'Europe/London' });

test('working time stops over night, weekend and bank holiday', () => {
  const from = toInstant('2026-12-24T16:30:00Z');
  expect(addWorkingSeconds(from, 3600, calendar)).toBe('2026-12-29T09:30:00.000Z');
  expect(workingSecondsBetween(from, toInstant('2026-12-29T09:30:00Z'), calendar)).toBe(3600);
});

test('working hours are those of the clock on the wall when it changes', () => {
  expect(addWorkingSeconds(toInstant('2027-03-25T16:00:00Z'), 7200, calendar)).toBe(
    '2027-03-30T09:00:00.000Z',
  );
});

test('what is added is what is counted, and ends while people work', () => {
  const anInstant = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2039-12-01'), noInvalidDate: true })
    .map((date) => toInstant(date.toISOString()));
  fc.assert(
    fc.property(anInstant, fc.integer({ min: 1, max: 400_000 }), (from, seconds) => {
      const end = addWorkingSeconds(from, seconds, calendar);
      expect(end && workingSecondsBetween(from, end, calendar)).toBeCloseTo(seconds, 3);
    }),
    { numRuns: 300 },
  );
});

test('nothing lies between an instant and an earlier one', () => {
  expect(
    workingSecondsBetween(toInstant('2026-12-24T12:00:00Z'), toInstant('2026-12-22T12:00:00Z'), calendar),
  ).toBe(0);
});
