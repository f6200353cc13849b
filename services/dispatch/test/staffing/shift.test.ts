import { instantOf, toInstant } from '@muster/core';
import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { onShift, onShiftAt, Shift } from '../../src/staffing/domain/shift.ts';

const night = Shift.parse({ days: ['sat'], from: '22:00', to: '06:00', zone: 'Europe/London' });

test('a night shift belongs to the day it begins on and lasts into the next', () => {
  expect(onShift([night], toInstant('2026-01-10T21:59:59Z'))).toEqual({
    on: false,
    next: 'Sat 10 Jan 2026, 22:00 (Europe/London)',
  });
  expect(onShift([night], toInstant('2026-01-10T22:00:00Z'))).toEqual({
    on: true,
    until: 'Sun 11 Jan 2026, 06:00 (Europe/London)',
  });
  expect(onShift([night], toInstant('2026-01-11T05:59:59Z')).on).toBe(true);
  expect(onShift([night], toInstant('2026-01-11T06:00:00Z')).on).toBe(false);
  expect(onShift([night], toInstant('2026-01-09T23:00:00Z')).on).toBe(false);
});

test.each([
  ['when clocks go forward, an hour shorter', '2027-03-28T04:59:59Z', '2027-03-28T05:00:00Z'],
  ['when clocks go back, an hour longer', '2027-10-31T05:59:59Z', '2027-10-31T06:00:00Z'],
])('a night shift ends when the clock on the wall says so: %s', (_, last, over) => {
  expect([onShift([night], toInstant(last)).on, onShift([night], toInstant(over)).on]).toEqual([true, false]);
});

test('equal times mean the whole day, and no shifts mean never', () => {
  const all = Shift.parse({ ...night, from: '07:00', to: '07:00' });
  expect(onShift([all], toInstant('2026-01-11T06:59:59Z')).on).toBe(true);
  expect(onShift([], toInstant('2026-01-11T06:59:59Z'))).toEqual({ on: false });
});

test('a zone that is none is refused as the shift is entered', () => {
  expect(Shift.safeParse({ ...night, zone: 'Europe/Atlantis' }).success).toBe(false);
});

const hour = fc.integer({ min: 0, max: 23 }).map((h) => `${String(h).padStart(2, '0')}:00`);
const anyShift = fc.record({
  days: fc.subarray(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const, { minLength: 1 }),
  from: hour,
  to: hour,
  zone: fc.constantFrom('Europe/London', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'),
});
const anyDate = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true });

test('somebody with two shifts works when either says so, in any zone', () => {
  fc.assert(
    fc.property(anyShift, anyShift, anyDate, (one, other, date) => {
      const when = instantOf(date);
      const either = onShift([one], when).on || onShift([other], when).on;
      expect(onShift([one, other], when).on).toBe(either);
    }),
    { seed: 320, numRuns: 200 },
  );
});

/** An hour and a half around the moments at which clocks change in these zones. */
const aroundChange = fc
  .tuple(
    fc.constantFrom(
      ...['2027-03-28T01:00:00Z', '2027-10-31T01:00:00Z', '2027-03-14T07:00:00Z', '2027-11-07T06:00:00Z'],
      ...['2027-04-03T14:00:00Z', '2027-09-25T14:00:00Z'],
    ),
    fc.integer({ min: -90, max: 90 }),
  )
  .map(([change, minutes]) => new Date(Date.parse(change) + minutes * 60_000));

test('asked for many people at one instant, the answer is that for each person alone', () => {
  /** Shifts that differ in one thing only, or in their order. */
  const alike = (one: Shift, other: Shift): Shift[][] => [
    ...[{}, { zone: other.zone }, { days: other.days }, { from: other.from }, { to: other.to }].map(
      (change) => [{ ...one, ...change }],
    ),
    ...[[], [one, other], [other, one]],
  ];
  fc.assert(
    fc.property(anyShift, anyShift, fc.oneof(anyDate, aroundChange), (one, other, date) => {
      const when = instantOf(date);
      const ask = onShiftAt(when);
      const people = alike(one, other);
      for (const shifts of [...people, ...people, ...structuredClone(people)]) {
        expect(ask(shifts)).toEqual(onShift(shifts, when));
      }
    }),
    { seed: 321, numRuns: 200 },
  );
});

test('a thousand people with three patterns of shifts take the reckoning of three', () => {
  const patterns = [[night], [{ ...night, zone: 'Pacific/Auckland' }], [night, { ...night, from: '07:00' }]];
  const reckoned = vi.spyOn(Intl.DateTimeFormat.prototype, 'formatToParts');
  const costOf = (people: readonly (readonly Shift[])[]): number => {
    reckoned.mockClear();
    people.forEach(onShiftAt(toInstant('2026-01-10T21:59:59Z')));
    return reckoned.mock.calls.length;
  };
  const alone = costOf(patterns);
  expect(alone).toBeGreaterThan(0);
  expect(costOf(Array.from({ length: 334 }, () => structuredClone(patterns)).flat())).toBe(alone);
  reckoned.mockRestore();
});
