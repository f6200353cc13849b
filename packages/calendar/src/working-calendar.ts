import * as z from 'zod';
import { TimeZone } from '@muster/core';
import { weekday, type Day } from './day.ts';
import { HolidayChange } from './holiday-change.ts';
import { holidayOn, type Holiday } from './holidays.ts';
import { Nation, nationWords } from './nation.ts';

export const Weekday = z.enum(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']);
export type Weekday = z.infer<typeof Weekday>;

/** Of what is none, only that is said, and not how it stands to another. */
const TimeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'a time of day such as 08:30', abort: true });

/** When people work: which days, in which hours of a zone, and whose bank holidays they have. */
export const WorkingCalendar = z.strictObject({
  nation: Nation,
  zone: TimeZone,
  workingDays: z
    .array(Weekday)
    .min(1, 'at least one working day')
    .refine((days) => new Set(days).size === days.length, 'each day once')
    .meta({ examples: [['Mon', 'Tue', 'Wed', 'Thu']] })
    .default(['Mon', 'Tue', 'Wed', 'Thu', 'Fri']),
  hours: z
    .strictObject({ from: TimeOfDay, to: TimeOfDay })
    .refine(({ from, to }) => from < to, 'hours that end after they begin')
    .meta({ examples: [{ from: '08:30', to: '16:30' }] })
    .default({ from: '09:00', to: '17:00' }),
  changes: z.array(HolidayChange).max(500).default([]),
});
export type WorkingCalendar = z.infer<typeof WorkingCalendar>;

/** Why nobody works on a day. */
export type NoWork =
  | { readonly day: Day; readonly because: 'weekend' }
  | { readonly day: Day; readonly because: 'holiday'; readonly holiday: Holiday };

/** Why a day is no working day; undefined when it is one. */
export const whyNotWorked = (calendar: WorkingCalendar, day: Day): NoWork | undefined => {
  if (!calendar.workingDays.some((one) => one === weekday(day))) return { day, because: 'weekend' };
  const holiday = holidayOn(calendar.nation, day, calendar.changes);
  return holiday && { day, because: 'holiday', holiday };
};

export const isWorkingDay = (calendar: WorkingCalendar, day: Day): boolean =>
  whyNotWorked(calendar, day) === undefined;

/** `Mon to Fri`, or the days one by one. */
const daysInWords = (days: readonly Weekday[]): string => {
  const order = Weekday.options.filter((day) => days.includes(day));
  const [first, last] = [order[0], order.at(-1)];
  const unbroken =
    first !== undefined &&
    last !== undefined &&
    Weekday.options.indexOf(last) - Weekday.options.indexOf(first) === order.length - 1;
  return unbroken && order.length > 2 ? `${first} to ${last}` : order.join(', ');
};

/** `working days Mon to Fri without bank holidays of Scotland, in Europe/London`. */
export const calendarInWords = ({ nation, zone, workingDays }: WorkingCalendar): string =>
  `working days ${daysInWords(workingDays)}${nation === 'none' ? '' : ` without bank holidays of ${nationWords[nation]}`}, in ${zone}`;
