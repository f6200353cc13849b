import { instantOf, toInstant } from '@muster/core';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { onShift, Shift } from '../../src/staffing/domain/shift.ts';

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

test('somebody with two shifts works when either says so, in any zone', () => {
  const hour = fc.integer({ min: 0, max: 23 }).map((h) => `${String(h).padStart(2, '0')}:00`);
  const shift = fc.record({
    days: fc.subarray(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const, { minLength: 1 }),
    from: hour,
    to: hour,
    zone: fc.constantFrom('Europe/London', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'),
  });
  const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(shift, shift, moment, (one, other, date) => {
      const when = instantOf(date);
      const either = onShift([one], when).on || onShift([other], when).on;
      expect(onShift([one, other], when).on).toBe(either);
    }),
    { seed: 320, numRuns: 200 },
  );
});
