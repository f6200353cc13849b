import type { Instant } from '@muster/contracts';

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

/** What calendar and clock in a zone show at an instant. Throws RangeError for a zone that is none. */
export const localTime = (at: Instant, zone: string) => {
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

export const atMidnightUtc = ({ year, month, day }: LocalDate): Date =>
  new Date(Date.UTC(year, month - 1, day));

/** `Mon` to `Sun`. */
export const weekdayOf = (date: LocalDate): string => DAYS[(atMidnightUtc(date).getUTCDay() + 6) % 7] ?? '';
