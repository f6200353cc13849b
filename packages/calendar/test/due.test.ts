import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toInstant } from '@muster/core';
import {
  HolidayNation,
  WorkingCalendar,
  addDays,
  countWorkingDays,
  due,
  explainDue,
  isWorkingDay,
  type Nation,
} from '../src/index.ts';

const calendarOf = (nation: Nation, changes: WorkingCalendar['changes'] = []): WorkingCalendar =>
  WorkingCalendar.parse({ nation, zone: 'Europe/London', changes });

const days = (count: number) => ({ count, unit: 'working-days' as const });

describe('a complaint is due on the day that the trial T-91 states', () => {
  test.each([
    ['2026-12-23T17:45:00Z', 'england-and-wales', '2027-01-04'],
    ['2026-12-24T10:00:00Z', 'england-and-wales', '2027-01-05'],
    ['2026-12-26T11:00:00Z', 'england-and-wales', '2027-01-05'],
    ['2026-12-23T17:45:00Z', 'scotland', '2027-01-05'],
    ['2026-12-24T10:00:00Z', 'scotland', '2027-01-06'],
    ['2026-12-26T11:00:00Z', 'any-uk', '2027-01-06'],
  ] as const)('received %s, %s: by the end of %s', (at, nation, lastDay) => {
    expect(due(toInstant(at), days(5), calendarOf(nation))?.lastDay).toBe(lastDay);
  });
});

test('a holiday added later moves the date by a day', () => {
  const added = {
    nation: 'england-and-wales',
    day: '2026-12-30',
    name: 'One-off',
    change: 'added',
    source: 'x',
  } as const;
  const start = toInstant('2026-12-23T17:45:00Z');
  expect(due(start, days(5), calendarOf('england-and-wales', [added]))?.lastDay).toBe('2027-01-05');
});

test('it is late from the first moment of the next local day, also in summer time', () => {
  expect(due(toInstant('2026-12-23T17:45:00Z'), days(5), calendarOf('england-and-wales'))?.lateFrom).toBe(
    '2027-01-05T00:00:00.000Z',
  );
  expect(due(toInstant('2026-07-01T22:59:59Z'), days(1), calendarOf('none'))?.lateFrom).toBe(
    '2026-07-02T23:00:00.000Z',
  );
  expect(due(toInstant('2026-07-01T23:00:00Z'), days(1), calendarOf('none'))?.lastDay).toBe('2026-07-03');
});

test('weeks and days count every day', () => {
  const start = toInstant('2026-12-23T17:45:00Z');
  expect(due(start, { count: 8, unit: 'weeks' }, calendarOf('scotland'))?.lastDay).toBe('2027-02-17');
  expect(due(start, { count: 2, unit: 'days' }, calendarOf('scotland'))?.lastDay).toBe('2026-12-25');
});

test('a due date explains start, calendar, days counted, days left out and why, pauses and sum', () => {
  const pause = {
    from: toInstant('2026-12-29T10:00:00Z'),
    to: toInstant('2026-12-30T10:00:00Z'),
    because: 'waits for an answer',
  };
  const found = due(toInstant('2026-12-24T10:00:00Z'), days(2), calendarOf('scotland'), [pause]);
  expect(found && explainDue(found)).toEqual([
    'Starts Thu 24 Dec 2026, 10:00:00 (Europe/London); Thu 24 Dec 2026 itself does not count.',
    'Calendar: working days Mon to Fri without bank holidays of Scotland, in Europe/London.',
    'Counted: 1 Wed 30 Dec 2026; 2 Thu 31 Dec 2026.',
    'Left out: Fri 25 Dec 2026 (Christmas Day, Scotland); Sat 26 Dec 2026 (not a working day); Sun 27 Dec 2026 (not a working day); Mon 28 Dec 2026 (Boxing Day (substitute day), Scotland); Tue 29 Dec 2026 (clock paused: waits for an answer).',
    '2 working days: by the end of Thu 31 Dec 2026, local time.',
  ]);
});

test('an expected holiday is told as not published yet', () => {
  const found = due(toInstant('2029-12-24T10:00:00Z'), days(2), calendarOf('scotland'));
  expect(found && explainDue(found).join(' ')).toContain(
    'Christmas Day, Scotland (expected, not published yet)',
  );
});

test('while a pause has no end there is no date', () => {
  const pause = { from: toInstant('2026-12-29T10:00:00Z'), because: 'waits' };
  expect(due(toInstant('2026-12-24T10:00:00Z'), days(5), calendarOf('scotland'), [pause])).toBeUndefined();
  expect(due(toInstant('2026-12-22T10:00:00Z'), days(2), calendarOf('scotland'), [pause])?.lastDay).toBe(
    '2026-12-24',
  );
});

test('a calendar without working days, with an unknown nation, zone or hours is refused by name', () => {
  const refused = (given: object) =>
    WorkingCalendar.safeParse({ nation: 'scotland', zone: 'Europe/London', ...given }).error?.issues.map(
      ({ path }) => path.join('/'),
    );
  expect(refused({ workingDays: [] })).toEqual(['workingDays']);
  expect(refused({ workingDays: ['Mon', 'Mon'] })).toEqual(['workingDays']);
  expect(refused({ nation: 'cornwall' })).toEqual(['nation']);
  expect(refused({ zone: 'Europe/Londn' })).toEqual(['zone']);
  expect(refused({ hours: { from: '17:00', to: '09:00' } })).toEqual(['hours']);
});

const anInstant = fc
  .date({
    min: new Date('2020-01-01T00:00:00Z'),
    max: new Date('2039-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => toInstant(date.toISOString()));

test('counting the working days of a due date gives its term, over 20 years and four nations', () => {
  fc.assert(
    fc.property(
      anInstant,
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom(...HolidayNation.options),
      (start, count, nation) => {
        const calendar = calendarOf(nation);
        const found = due(start, days(count), calendar);
        expect(found).toBeDefined();
        if (!found) return;
        expect(countWorkingDays(calendar, found.startDay, found.lastDay)).toBe(count);
        expect(isWorkingDay(calendar, found.lastDay)).toBe(true);
        expect(found.counted).toHaveLength(count);
        const all = [...found.counted, ...found.skipped.map(({ day }) => day)].sort();
        expect(all).toEqual(all.map((_, at) => addDays(found.startDay, at + 1)));
      },
    ),
    { numRuns: 1000 },
  );
});

test('a later start is never due earlier', () => {
  fc.assert(
    fc.property(anInstant, fc.integer({ min: 0, max: 30 * 86_400_000 }), (start, later) => {
      const calendar = calendarOf('scotland');
      const after = toInstant(new Date(Date.parse(start) + later).toISOString());
      const [first, second] = [due(start, days(5), calendar), due(after, days(5), calendar)];
      expect((first?.lateFrom ?? '') <= (second?.lateFrom ?? '')).toBe(true);
    }),
  );
});
