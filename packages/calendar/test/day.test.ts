import fc from 'fast-check';
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import * as PlainTime from 'temporal-polyfill/fns/PlainTime';
import { expect, test } from 'vitest';
import { instantOf } from '@muster/core';
import { addDays, atTimeOfDay, localDay } from '../src/index.ts';

const ZONES = [
  'Europe/London',
  'Europe/Dublin',
  'UTC',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'Australia/Lord_Howe',
];

/** What Temporal says of the same time of the same day. */
const byTemporal = (day: string, time: string, timeZone: string): string => {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  const date = PlainDate.create(year, month, dayOfMonth);
  return instantOf(
    PlainDate.toZonedDateTime(date, { timeZone, plainTime: PlainTime.fromString(time) }).epochMilliseconds,
  );
};

test('a time of day is found as Temporal finds it, also where the clock skips it or shows it twice', () => {
  const time = fc.tuple(fc.nat(23), fc.constantFrom('00', '15', '30', '45'));
  fc.assert(
    fc.property(fc.nat(20 * 365), time, fc.constantFrom(...ZONES), (days, [hour, minute], zone) => {
      const day = addDays('2010-01-01', days);
      const at = `${String(hour).padStart(2, '0')}:${minute}`;
      expect(atTimeOfDay(day, at, zone)).toBe(byTemporal(day, at, zone));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['2027-03-28', '01:30', '2027-03-28T01:30:00.000Z'],
  ['2027-10-31', '01:30', '2027-10-31T00:30:00.000Z'],
  ['2026-12-24', '00:00', '2026-12-24T00:00:00.000Z'],
])('%s %s in London is %s', (day, time, at) => {
  expect(atTimeOfDay(day, time, 'Europe/London')).toBe(at);
});

test('an instant is on the day of its zone', () => {
  expect(localDay(instantOf(Date.parse('2026-07-05T23:30:00Z')), 'Europe/London')).toBe('2026-07-06');
});
