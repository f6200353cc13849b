import { daysBetween, type LocalDate } from './local-days.ts';
import { daysOf, kindOf, periodAround, type Period } from './period.ts';

/** The API gives figures of a year and a day at most. */
const MOST_DAYS = 366;

export const areAllowedDates = (first: LocalDate, last: LocalDate): boolean =>
  first <= last && daysBetween(first, last) < MOST_DAYS;

const day = { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' } as const;
const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' } as const;

/** A period as people say it, by its last day and not by the instant after: `Mon 23 March 2026 to Sun 29 March 2026`. */
export const periodWords = (period: Period, zone: string): string => {
  const say = (ms: number, style: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...style }).format(ms).replaceAll(',', '');
  const [from, to] = [Date.parse(period.from), Date.parse(period.to)];
  if (daysOf(period, zone) === undefined)
    return `${say(from, { ...day, ...time })} to ${say(to, { ...day, ...time })}`;
  const kind = kindOf(period, zone);
  if (kind === 'day') return say(from, day);
  if (kind === 'month') return say(from, { month: 'long', year: 'numeric' });
  return `${say(from, day)} to ${say(to - 1, day)}`;
};

/** A day as people say it: `Mon 23 March 2026`. */
export const dayWords = (date: LocalDate, zone: string): string =>
  periodWords(periodAround('day', date, zone), zone);
