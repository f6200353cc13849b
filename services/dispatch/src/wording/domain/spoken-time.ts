import { atMidnightUtc, wallClock, type Instant, type LocalDate } from '@muster/core';
import { numberInWords, ordinalInWords } from './spoken-numbers.ts';

const DAY_MS = 86_400_000;

const daysFrom = (one: LocalDate, other: LocalDate): number =>
  Math.round((atMidnightUtc(other).getTime() - atMidnightUtc(one).getTime()) / DAY_MS);

const PARTS = [
  [5, 'at night'],
  [12, 'in the morning'],
  [18, 'in the afternoon'],
  [22, 'in the evening'],
] as const;

const partOfDay = (hour: number): string => PARTS.find(([before]) => hour < before)?.[1] ?? 'at night';

/** An hour (0 to 23) and a minute as they are said: `nine twenty in the morning`, `noon`, `five past midnight`. */
export const clockInWords = (hour: number, minute: number): string => {
  const past = minute === 0 ? '' : `${numberInWords(minute)} past `;
  if (hour === 0) return `${past}midnight`;
  if (hour === 12 && minute === 0) return 'noon';
  const said = numberInWords(hour > 12 ? hour - 12 : hour);
  const minutes = minute === 0 ? "o'clock" : `${minute < 10 ? 'oh ' : ''}${numberInWords(minute)}`;
  return `${said} ${minutes} ${partOfDay(hour)}`;
};

const WEEKDAYS: Readonly<Record<string, string>> = {
  Mon: 'Monday',
  Tue: 'Tuesday',
  Wed: 'Wednesday',
  Thu: 'Thursday',
  Fri: 'Friday',
  Sat: 'Saturday',
  Sun: 'Sunday',
};

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A moment as a clock in the zone shows it, in words. The day is said unless it is today in that zone. */
export const timeInWords = (at: Instant, zone: string, now: Instant): string => {
  const { date, weekday, minutes } = wallClock(at, zone);
  const [hour = 0, minute = 0] = minutes.split(':').map(Number);
  const clock = clockInWords(hour, minute);
  const days = daysFrom(wallClock(now, zone).date, date);
  if (days === 0) return clock;
  if (days === 1) return `${clock} tomorrow`;
  const day = `${WEEKDAYS[weekday] ?? weekday} the ${ordinalInWords(date.day)}`;
  return `${clock} on ${day} of ${MONTHS[date.month - 1] ?? ''}`;
};

/** A moment as short as a text takes it: `09:20`, and on another day `Tue 6 Jan 09:20`. */
export const shortTime = (at: Instant, zone: string, now: Instant): string => {
  const { date, weekday, minutes, spoken } = wallClock(at, zone);
  if (daysFrom(wallClock(now, zone).date, date) === 0) return minutes;
  return `${weekday} ${spoken.replace(/ \d+$/, '')} ${minutes}`;
};
