import * as z from 'zod';
import { instantOf, wallClock, weekdayOf, type Instant, type LocalDate } from '@muster/core';

/** A day of the calendar, `2026-12-24`, in years from 2000 to 2099: text order is time order. */
export const Day = z.iso
  .date()
  .regex(/^20/, 'a day from 2000-01-01 to 2099-12-31')
  .meta({ examples: ['2026-12-24'] });
export type Day = z.infer<typeof Day>;

const MS_PER_DAY = 86_400_000;

const numberOf = (day: Day): number => Date.parse(day) / MS_PER_DAY;

export const dayOf = (year: number, month: number, day: number): Day =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** The day so many days (may be negative) after another. */
export const addDays = (day: Day, days: number): Day =>
  new Date((numberOf(day) + days) * MS_PER_DAY).toISOString().slice(0, 10);

const localDate = (day: Day): LocalDate => ({
  year: yearOf(day),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8)),
});

/** `Mon` to `Sun`. */
export const weekday = (day: Day): string => weekdayOf(localDate(day));

/** The day that a calendar on the wall shows in the zone at an instant. */
export const localDay = (at: Instant, zone: string): Day => {
  const { year, month, day } = wallClock(at, zone).date;
  return dayOf(year, month, day);
};

const asUtc = (day: Day, time: string): number => Date.parse(`${day}T${time}:00Z`);

/** By how many milliseconds the clock on the wall is ahead of UTC at a moment. */
const offsetAt = (milliseconds: number, zone: string): number => {
  const at = instantOf(Math.floor(milliseconds / 1000) * 1000);
  const { date, seconds } = wallClock(at, zone);
  return Date.parse(`${dayOf(date.year, date.month, date.day)}T${seconds}Z`) - Date.parse(at);
};

/**
 * When a clock on the wall shows a time of day, `08:30`, in the zone: the first time if it does so twice; where the clock skips
 * it, as long after the skip as it would have been.
 */
export const atTimeOfDay = (day: Day, time: string, zone: string): Instant => {
  const wall = asUtc(day, time);
  const [before, after] = [offsetAt(wall - MS_PER_DAY, zone), offsetAt(wall + MS_PER_DAY, zone)];
  const found = [wall - before, wall - after].filter((at) => at + offsetAt(at, zone) === wall);
  return instantOf(found.length === 0 ? wall - before : Math.min(...found));
};

/** When a day begins in the zone. */
export const startOfDay = (day: Day, zone: string): Instant => atTimeOfDay(day, '00:00', zone);

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Thu 24 Dec 2026`. */
export const dayInWords = (day: Day): string => {
  const { year, month, day: dayOfMonth } = localDate(day);
  return `${weekday(day)} ${dayOfMonth} ${MONTHS[month - 1] ?? ''} ${year}`;
};
