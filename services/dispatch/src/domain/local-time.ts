import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime';
import { instantOf, type Instant } from '@muster/contracts';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const two = (n: number): string => String(n).padStart(2, '0');

/** A day of a calendar on the wall; `day` may lie outside its month and means the day so far on. */
export interface LocalDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What calendar and clock in a zone show at an instant. Throws RangeError for a zone that is none. */
export const localTime = (at: Instant, zone: string) => {
  const { year, month, day, hour, minute, second } = ZonedDateTime.create(
    BigInt(Date.parse(at)) * 1_000_000n,
    zone,
  );
  return {
    date: { year, month, day },
    weekday: weekdayOf({ year, month, day }),
    minutes: `${two(hour)}:${two(minute)}`,
    seconds: `${two(hour)}:${two(minute)}:${two(second)}`,
    spoken: `${day} ${MONTHS[month - 1] ?? ''} ${year}`,
  };
};

const atMidnightUtc = ({ year, month, day }: LocalDate): Date => new Date(Date.UTC(year, month - 1, day));

/** `Mon` to `Sun`. */
export const weekdayOf = (date: LocalDate): string => DAYS[(atMidnightUtc(date).getUTCDay() + 6) % 7] ?? '';

/** The instant at which a clock in the zone shows `07:30` on the day; one that it skips is taken as an hour later. */
export const instantAt = (date: LocalDate, time: string, zone: string): Instant => {
  const utc = atMidnightUtc(date);
  const { epochMilliseconds } = ZonedDateTime.fromFields({
    year: utc.getUTCFullYear(),
    month: utc.getUTCMonth() + 1,
    day: utc.getUTCDate(),
    hour: Number(time.slice(0, 2)),
    minute: Number(time.slice(3, 5)),
    timeZone: zone,
  });
  return instantOf(epochMilliseconds);
};
