import * as z from 'zod';
import { Instant } from '@muster/core';
import { addDays, localDay, startOfDay, type Day } from './day.ts';
import { isWorkingDay, whyNotWorked, type NoWork, type WorkingCalendar } from './working-calendar.ts';

/** How long something may take. Working days leave out weekends and holidays; days and weeks do not. */
export const Term = z.strictObject({
  count: z.int().min(1).max(400),
  unit: z.enum(['working-days', 'days', 'weeks']),
});
export type Term = z.infer<typeof Term>;

/** A stretch in which the clock stands still, up to, not including, its end; without an end it still does. */
export const Pause = z.object({ from: Instant, to: Instant.optional(), because: z.string() });
export type Pause = z.infer<typeof Pause>;

/** A day that does not count, and why. */
export type Skipped = NoWork | { readonly day: Day; readonly because: 'paused'; readonly pause: Pause };

/** By when, and how that was counted. */
export interface Due {
  readonly start: Instant;
  readonly startDay: Day;
  readonly term: Term;
  readonly calendar: WorkingCalendar;
  /** In order; the last one is the last day in time. */
  readonly counted: readonly Day[];
  readonly skipped: readonly Skipped[];
  readonly lastDay: Day;
  /** From this instant on it is late: the first moment after the last day, in the calendar's zone. */
  readonly lateFrom: Instant;
}

const MOST_DAYS = 4000;
const DAYS_A_WEEK = 7;

/** A day does not count when the clock stands still as the day ends. */
const pauseAtEndOf = (day: Day, pauses: readonly Pause[], zone: string): Pause | undefined => {
  if (pauses.length === 0) return undefined;
  const end = startOfDay(addDays(day, 1), zone);
  return pauses.find(({ from, to }) => from < end && (to === undefined || to >= end));
};

const daysIn = ({ count, unit }: Term): number => (unit === 'weeks' ? count * DAYS_A_WEEK : count);

const skippedBy = (
  calendar: WorkingCalendar,
  term: Term,
  day: Day,
  pauses: readonly Pause[],
): Skipped | undefined => {
  const noWork = term.unit === 'working-days' ? whyNotWorked(calendar, day) : undefined;
  if (noWork) return noWork;
  const pause = pauseAtEndOf(day, pauses, calendar.zone);
  return pause && { day, because: 'paused', pause };
};

/**
 * By when something that began at an instant must be done. The day it begins does not count, whether it is a working day or not.
 * Undefined while a pause has no end, or where the calendar has no such day within eleven years.
 */
export const due = (
  start: Instant,
  term: Term,
  calendar: WorkingCalendar,
  pauses: readonly Pause[] = [],
): Due | undefined => {
  const startDay = localDay(start, calendar.zone);
  const wanted = daysIn(term);
  const counted: Day[] = [];
  const skipped: Skipped[] = [];
  let day = startDay;
  while (counted.length < wanted) {
    if (counted.length + skipped.length > MOST_DAYS) return undefined;
    day = addDays(day, 1);
    const skip = skippedBy(calendar, term, day, pauses);
    if (skip?.because === 'paused' && skip.pause.to === undefined) return undefined;
    if (skip) skipped.push(skip);
    else counted.push(day);
  }
  const lateFrom = startOfDay(addDays(day, 1), calendar.zone);
  return { start, startDay, term, calendar, counted, skipped, lastDay: day, lateFrom };
};

/** How many working days lie after the first day, up to and with the last. */
export const countWorkingDays = (calendar: WorkingCalendar, after: Day, through: Day): number => {
  let count = 0;
  for (let day = addDays(after, 1); day <= through; day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day)) count += 1;
  }
  return count;
};
