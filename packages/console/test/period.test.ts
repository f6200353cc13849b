import { describe, expect, test } from 'vitest';
import { addDays, addMonths, isLocalDate, mondayOf, startOfDay } from '../src/parts/local-days.ts';
import { daysOf, daysPeriod, kindOf, periodAround, readPeriod, shifted } from '../src/parts/period.ts';

const london = 'Europe/London';
const hours = ({ from, to }: { from: string; to: string }) => (Date.parse(to) - Date.parse(from)) / 3_600_000;

describe('a period is one of the local calendar, also over a clock change', () => {
  test.each([
    ['2026-03-29', 23],
    ['2026-10-25', 25],
    ['2026-07-01', 24],
  ])('the day %s has %d hours', (date, length) => {
    expect(hours(periodAround('day', date, london))).toBe(length);
  });

  test('a week begins on Monday and ends on Monday, with an hour less or more', () => {
    const week = periodAround('week', '2026-03-29', london);
    expect(week).toEqual({ from: '2026-03-23T00:00:00.000Z', to: '2026-03-29T23:00:00.000Z' });
    expect(hours(periodAround('week', '2026-10-21', london))).toBe(7 * 24 + 1);
  });

  test('a month is as long as the calendar says', () => {
    expect(hours(periodAround('month', '2028-02-29', london))).toBe(29 * 24);
    expect(hours(periodAround('month', '2026-03-15', london))).toBe(31 * 24 - 1);
  });

  test('a day whose midnight is skipped begins with its first instant, one that has two with the first', () => {
    expect(new Date(startOfDay('2026-09-06', 'America/Santiago')).toISOString()).toBe(
      '2026-09-06T04:00:00.000Z',
    );
    expect(new Date(startOfDay('2026-04-05', 'America/Santiago')).toISOString()).toBe(
      '2026-04-05T04:00:00.000Z',
    );
    expect(new Date(startOfDay('2026-11-01', 'America/Havana')).toISOString()).toBe(
      '2026-11-01T04:00:00.000Z',
    );
  });
});

describe('what is compared is of the same kind', () => {
  test.each(['day', 'week', 'month'] as const)('a %s is known as one, and so is the one before', (kind) => {
    for (const date of ['2026-03-30', '2026-11-01', '2026-01-01', '2028-02-29']) {
      const period = periodAround(kind, date, london);
      const before = shifted(period, -1, london);
      expect([kindOf(period, london), kindOf(before, london)]).toEqual([kind, kind]);
      expect(before.to).toBe(period.from);
      expect(shifted(before, 1, london)).toEqual(period);
    }
  });

  test('own days have as many days before them, whatever the clock did', () => {
    const period = daysPeriod('2026-03-28', '2026-03-31', london);
    expect(kindOf(period, london)).toBe('own');
    expect(shifted(period, -1, london)).toEqual(daysPeriod('2026-03-25', '2026-03-28', london));
  });

  test('what begins within a day is compared with as many hours before', () => {
    const period = { from: '2026-01-05T09:00:00.000Z', to: '2026-01-05T10:00:00.000Z' };
    expect(daysOf(period, london)).toBeUndefined();
    expect(shifted(period, -1, london)).toEqual({
      from: '2026-01-05T08:00:00.000Z',
      to: '2026-01-05T09:00:00.000Z',
    });
  });

  test('a day of another zone is no day here', () => {
    expect(kindOf(periodAround('day', '2026-07-01', 'Asia/Tokyo'), london)).toBe('own');
  });
});

test('days and months are counted over the ends of years', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(mondayOf('2027-01-03')).toBe('2026-12-28');
  expect(addMonths('2026-01-31', -1)).toBe('2025-12-01');
  expect([isLocalDate('2026-02-29'), isLocalDate('2028-02-29'), isLocalDate('x')]).toEqual([
    false,
    true,
    false,
  ]);
});

test('an address with a wrong or turned period says none', () => {
  expect(readPeriod('yesterday', '2026-01-01T00:00:00Z')).toBeUndefined();
  expect(readPeriod('2026-01-02T00:00:00Z', '2026-01-01T00:00:00Z')).toBeUndefined();
  expect(readPeriod('2026-01-01T01:00:00+01:00', '2026-01-02T00:00:00Z')?.from).toBe(
    '2026-01-01T00:00:00.000Z',
  );
});
