import * as z from 'zod';
import { Instant } from './instant.ts';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day of a calendar on the wall; `day` may lie outside its month and means the day so far on. */
export interface LocalDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

const clockOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = clocks.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  clocks.set(timeZone, made);
  return made;
};

export const atMidnightUtc = ({ year, month, day }: LocalDate): Date =>
  new Date(Date.UTC(year, month - 1, day));

/** `Mon` to `Sun`. */
export const weekdayOf = (date: LocalDate): string => DAYS[(atMidnightUtc(date).getUTCDay() + 6) % 7] ?? '';

/** What calendar and clock in a zone show at an instant. Throws RangeError for a zone that is none. */
export const wallClock = (at: Instant, zone: string) => {
  const parts = new Map(
    clockOf(zone)
      .formatToParts(Date.parse(at))
      .map(({ type, value }) => [type, value]),
  );
  const shown = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  const date = { year: Number(shown('year')), month: Number(shown('month')), day: Number(shown('day')) };
  const minutes = `${shown('hour')}:${shown('minute')}`;
  return {
    date,
    weekday: weekdayOf(date),
    minutes,
    seconds: `${minutes}:${shown('second')}`,
    spoken: `${date.day} ${MONTHS[date.month - 1] ?? ''} ${date.year}`,
  };
};

let listed: ReadonlySet<string> | undefined;

/** Most zones are in the list, which takes a tenth of the time of a clock to make, and is made once. */
const isZone = (id: string): boolean => {
  listed ??= new Set(Intl.supportedValuesOf('timeZone'));
  if (listed.has(id)) return true;
  try {
    clockOf(id);
    return true;
  } catch {
    return false;
  }
};

/** An IANA time zone such as `Europe/London`. */
export const TimeZone = z
  .string()
  .min(1)
  .max(60)
  .refine(isZone, 'an IANA time zone such as Europe/London')
  .meta({ examples: ['Europe/London'] });

/** `Mon 5 Jan 2026, 09:20:00` in the zone, where the zone itself is said nearby. */
export const dayTime = (at: Instant, zone: string): string => {
  const { weekday, spoken, seconds } = wallClock(at, zone);
  return `${weekday} ${spoken}, ${seconds}`;
};

/** `Mon 5 Jan 2026, 09:20:00 (Europe/London)`: a moment as a clock in the zone shows it. */
export const localTime = (at: Instant, zone: string): string => `${dayTime(at, zone)} (${zone})`;

const INSTANT = /\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z/g;

/** A text with each stored instant in it as a clock in the zone shows it. */
export const inLocalTime = (text: string, zone: string): string =>
  text.replaceAll(INSTANT, (at) => {
    const instant = Instant.safeParse(at);
    return instant.success ? localTime(instant.data, zone) : at;
  });
