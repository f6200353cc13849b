import { TimeZone, wallClock, weekdayOf, type Instant } from '@muster/core';
import * as z from 'zod';
import { instantAt } from './wall-clock.ts';

export const Day = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
const LocalTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a local time such as 07:30');

/** Weekly working time. `to` at or before `from` ends on the next day; equal times mean 24 hours. */
export const Shift = z.object({
  days: z.array(Day).min(1).max(7),
  from: LocalTime,
  to: LocalTime,
  zone: TimeZone,
});
export type Shift = z.infer<typeof Shift>;

interface Span {
  readonly start: Instant;
  readonly end: Instant;
  readonly zone: string;
}

/** The spans of a shift that begin on the given days, counted from today in the shift's zone. */
const spansOf = ({ days, from, to, zone }: Shift, now: Instant, offsets: readonly number[]): Span[] => {
  const today = wallClock(now, zone).date;
  return offsets
    .map((offset) => ({ ...today, day: today.day + offset }))
    .filter((date) => days.some((day) => day === weekdayOf(date).toLowerCase()))
    .map((date) => ({
      start: instantAt(date, from, zone),
      end: instantAt({ ...date, day: date.day + (to <= from ? 1 : 0) }, to, zone),
      zone,
    }));
};

const by = (key: 'start' | 'end') => (one: Span, other: Span) => (one[key] < other[key] ? -1 : 1);

/** `Mon 5 Jan 2026, 20:00 (Europe/London)`. */
const shown = (at: Instant, zone: string): string => {
  const { weekday, spoken, minutes } = wallClock(at, zone);
  return `${weekday} ${spoken}, ${minutes} (${zone})`;
};

export type OnShift =
  | { readonly on: true; readonly until: string }
  | { readonly on: false; readonly next?: string };

/** Whether they work now, and until when or from when next, in local time; clock changes count as the zone has them. */
export const onShift = (shifts: readonly Shift[], now: Instant): OnShift => {
  const around = shifts.flatMap((shift) => spansOf(shift, now, [-1, 0]));
  const last = around
    .filter(({ start, end }) => start <= now && now < end)
    .sort(by('end'))
    .at(-1);
  if (last) return { on: true, until: shown(last.end, last.zone) };
  const [next] = shifts
    .flatMap((shift) => spansOf(shift, now, [0, 1, 2, 3, 4, 5, 6, 7]))
    .filter(({ start }) => start > now)
    .sort(by('start'));
  if (!next) return { on: false };
  return { on: false, next: shown(next.start, next.zone) };
};

const patterns = new WeakMap<readonly Shift[], string>();

/** The same text for shifts that are alike. Kept as long as the shifts are, which are never changed in place. */
const patternOf = (shifts: readonly Shift[]): string => {
  const known = patterns.get(shifts);
  if (known !== undefined) return known;
  const pattern = JSON.stringify(shifts);
  patterns.set(shifts, pattern);
  return pattern;
};

/**
 * `onShift` of many people at one instant. Shifts that are alike are reckoned once, since reckoning in zones is the slowest part
 * of a ranking; what was found is forgotten with the function.
 */
export const onShiftAt = (now: Instant): ((shifts: readonly Shift[]) => OnShift) => {
  const ofPattern = new Map<string, OnShift>();
  return (shifts) => {
    const pattern = patternOf(shifts);
    const before = ofPattern.get(pattern);
    if (before) return before;
    const found = onShift(shifts, now);
    ofPattern.set(pattern, found);
    return found;
  };
};
