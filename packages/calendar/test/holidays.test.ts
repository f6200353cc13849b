import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { HolidayNation, holidayOn, holidaysIn, type HolidayChange } from '../src/index.ts';

/** Recorded from date-holidays 3.37.0: its public holidays on weekdays from 2020 to 2039. */
const OTHER_LIBRARY: unknown = JSON.parse(
  readFileSync(new URL('date-holidays-3.37.0.json', import.meta.url), 'utf8'),
);
const otherLibrary = (nation: string): string[] => (OTHER_LIBRARY as Record<string, string[]>)[nation] ?? [];

const daysOf = (nation: HolidayNation, year: number): string[] =>
  holidaysIn(nation, year).map(({ day }) => day);

const YEARS = Array.from({ length: 20 }, (_, at) => 2020 + at);

/** As gov.uk/bank-holidays lists them. */
test.each([
  [
    'england-and-wales',
    '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
    '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  ],
  [
    'scotland',
    '01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28',
    '01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28',
  ],
  [
    'northern-ireland',
    '01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28',
    '01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28',
  ],
] as const)('the bank holidays of %s in 2026 and 2027 are the published ones', (nation, in2026, in2027) => {
  expect(daysOf(nation, 2026).map((day) => day.slice(5))).toEqual(in2026.split(' '));
  expect(daysOf(nation, 2027).map((day) => day.slice(5))).toEqual(in2027.split(' '));
});

/** Where the two differ, the published list has it our way: `+` only here, `-` only there. */
const DIFFERENCES: Readonly<Record<string, readonly string[]>> = {
  'england-and-wales': [],
  scotland: ['+2026-06-15'],
  'northern-ireland': [],
  ireland: ['+2022-03-18'],
};

test.each(HolidayNation.options)(
  'over 20 years the holidays of %s equal those of a second library, but for what is stated',
  (nation) => {
    const ours = new Set(YEARS.flatMap((year) => daysOf(nation, year)));
    const theirs = new Set(otherLibrary(nation));
    expect([
      ...[...ours].filter((day) => !theirs.has(day)).map((day) => `+${day}`),
      ...[...theirs].filter((day) => !ours.has(day)).map((day) => `-${day}`),
    ]).toEqual(DIFFERENCES[nation]);
  },
);

test('a year that was not published is told as expected', () => {
  expect(holidayOn('scotland', '2027-11-30')?.state).toBe('confirmed');
  expect(holidayOn('scotland', '2029-11-30')?.state).toBe('expected');
});

test('any part of the United Kingdom has the holidays of each', () => {
  expect(holidayOn('any-uk', '2026-06-15')?.nation).toBe('scotland');
  expect(holidayOn('any-uk', '2026-07-13')?.nation).toBe('northern-ireland');
  expect(holidayOn('any-uk', '2026-04-06')?.nation).toBe('england-and-wales');
  expect(holidayOn('none', '2026-12-25')).toBeUndefined();
});

test('an organisation adds a day, moves one and confirms one', () => {
  const changes: HolidayChange[] = [
    { nation: 'scotland', day: '2026-12-30', name: 'One-off day', change: 'added', source: 'told' },
    { nation: 'scotland', day: '2030-05-06', name: 'Early May', change: 'removed', source: 'told' },
    { nation: 'scotland', day: '2030-05-10', name: 'Early May', change: 'added', source: 'told' },
  ];
  expect(holidayOn('scotland', '2026-12-30', changes)?.name).toBe('One-off day');
  expect(holidayOn('england-and-wales', '2026-12-30', changes)).toBeUndefined();
  expect(holidayOn('scotland', '2030-05-06', changes)).toBeUndefined();
  expect(holidayOn('scotland', '2030-05-10', changes)?.state).toBe('confirmed');
  expect(holidayOn('scotland', '2026-12-30')).toBeUndefined();
});
