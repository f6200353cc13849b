import { plusSeconds, secondsBetween, type Instant } from '@muster/core';
import { addDays, atTimeOfDay, localDay, type Day } from './day.ts';
import { isWorkingDay, type WorkingCalendar } from './working-calendar.ts';

const MOST_DAYS = 4000;

interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
}

const stretchOf = (calendar: WorkingCalendar, day: Day): Stretch | undefined =>
  isWorkingDay(calendar, day)
    ? {
        from: atTimeOfDay(day, calendar.hours.from, calendar.zone),
        to: atTimeOfDay(day, calendar.hours.to, calendar.zone),
      }
    : undefined;

const later = (one: Instant, other: Instant): Instant => (one > other ? one : other);

/** When so many seconds of working time are over. Undefined where the calendar has not that many within eleven years. */
export const addWorkingSeconds = (
  from: Instant,
  seconds: number,
  calendar: WorkingCalendar,
): Instant | undefined => {
  let left = seconds;
  let day = localDay(from, calendar.zone);
  for (let days = 0; days < MOST_DAYS; days += 1, day = addDays(day, 1)) {
    const stretch = stretchOf(calendar, day);
    if (!stretch || stretch.to <= from) continue;
    const begins = later(stretch.from, from);
    const worked = secondsBetween(begins, stretch.to);
    if (worked >= left) return plusSeconds(begins, left);
    left -= worked;
  }
  return undefined;
};

/** How many seconds of working time lie between two instants; 0 when the second is not later. */
export const workingSecondsBetween = (from: Instant, to: Instant, calendar: WorkingCalendar): number => {
  let seconds = 0;
  for (let day = localDay(from, calendar.zone); ; day = addDays(day, 1)) {
    const stretch = stretchOf(calendar, day);
    if (stretch) {
      const begins = later(stretch.from, from);
      const ends = stretch.to < to ? stretch.to : to;
      if (ends > begins) seconds += secondsBetween(begins, ends);
    }
    if (day >= localDay(to, calendar.zone)) return seconds;
  }
};
