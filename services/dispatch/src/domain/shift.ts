import * as z from 'zod';
import { Temporal } from 'temporal-polyfill';
import type { Instant } from '@muster/contracts';

export const Day = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
const LocalTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a local time such as 07:30');

const isZone = (id: string): boolean => {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(id);
    return true;
  } catch {
    return false;
  }
};
/** An IANA time zone such as `Europe/London`. */
export const TimeZone = z.string().min(1).max(60).refine(isZone, 'an IANA time zone such as Europe/London');

/** Weekly working time. `to` at or before `from` ends on the next day; equal times mean 24 hours. */
export const Shift = z.object({
  days: z.array(Day).min(1).max(7),
  from: LocalTime,
  to: LocalTime,
  zone: TimeZone,
});
export type Shift = z.infer<typeof Shift>;

const DAYS = Day.options;
const dayOf = (date: Temporal.PlainDate): (typeof DAYS)[number] => DAYS[date.dayOfWeek - 1] ?? 'mon';

interface Span {
  readonly start: Temporal.ZonedDateTime;
  readonly end: Temporal.ZonedDateTime;
}

const spanOn = (shift: Shift, date: Temporal.PlainDate): Span | undefined => {
  if (!shift.days.includes(dayOf(date))) return undefined;
  const at = (day: Temporal.PlainDate, time: string) =>
    day.toZonedDateTime({ timeZone: shift.zone, plainTime: Temporal.PlainTime.from(time) });
  return {
    start: at(date, shift.from),
    end: at(shift.to <= shift.from ? date.add({ days: 1 }) : date, shift.to),
  };
};

/** The spans of a shift that begin on the given days, counted from today in the shift's zone. */
const spansOf = (shift: Shift, now: Temporal.Instant, days: readonly number[]): Span[] => {
  const today = now.toZonedDateTimeISO(shift.zone).toPlainDate();
  return days.flatMap((offset) => spanOn(shift, today.add({ days: offset })) ?? []);
};

const minute = (time: Temporal.ZonedDateTime): string =>
  time.toPlainTime().toString({ smallestUnit: 'minute' });

const spoken = (start: Temporal.ZonedDateTime): string => {
  const day = dayOf(start.toPlainDate());
  return `${day.slice(0, 1).toUpperCase()}${day.slice(1)} ${minute(start)} ${start.timeZoneId}`;
};

const inOrder = (times: readonly Temporal.ZonedDateTime[]): Temporal.ZonedDateTime[] =>
  [...times].sort((one, other) => Temporal.ZonedDateTime.compare(one, other));

export type OnShift =
  { readonly on: true; readonly until: string } | { readonly on: false; readonly next?: string };

/**
 * Whether somebody with these shifts works at the instant, and until when, or from when next, as local clock time.
 * Clock changes count as the zone has them: a night shift over one is an hour shorter or longer.
 */
export const onShift = (shifts: readonly Shift[], at: Instant): OnShift => {
  const now = Temporal.Instant.from(at);
  const isOver = (time: Temporal.ZonedDateTime) => time.epochMilliseconds <= now.epochMilliseconds;
  const ends = shifts
    .flatMap((shift) => spansOf(shift, now, [-1, 0]))
    .filter(({ start, end }) => isOver(start) && !isOver(end))
    .map(({ end }) => end);
  const until = inOrder(ends).at(-1);
  if (until) return { on: true, until: minute(until) };
  const starts = shifts.flatMap(
    (shift) => spansOf(shift, now, [0, 1, 2, 3, 4, 5, 6, 7]).find(({ start }) => !isOver(start))?.start ?? [],
  );
  const next = inOrder(starts).at(0);
  return { on: false, ...(next && { next: spoken(next) }) };
};
