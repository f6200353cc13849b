import * as Moment from 'temporal-polyfill/fns/Instant';
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import * as PlainTime from 'temporal-polyfill/fns/PlainTime';
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime';
import * as z from 'zod';
import { Instant, instantOf, plusSeconds, secondsBetween } from '@muster/core';

const Zone = z
  .string()
  .refine((zone) => isZone(zone), 'an IANA time zone such as Europe/London')
  .max(60)
  .meta({ examples: ['Europe/London'] });

const At = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day such as 06:30');

/** When a report goes out: every local day, or every local week that starts on Monday. */
export const Cadence = z.discriminatedUnion('every', [
  z.strictObject({ every: z.literal('day'), at: At, zone: Zone }),
  z.strictObject({ every: z.literal('week'), at: At, zone: Zone }),
]);
export type Cadence = z.infer<typeof Cadence>;

/** A stretch of time from an instant up to, not including, another, counted in a named zone. */
export const Period = z.object({ from: Instant, to: Instant, zone: Zone });
export type Period = z.infer<typeof Period>;

/** A formatter takes longer to make than a period to read: one for each zone that is named as the tables of zones name it. */
const clocks = new Map<string, Intl.DateTimeFormat>();

const clockOf = (zone: string): Intl.DateTimeFormat => {
  const known = clocks.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  if (made.resolvedOptions().timeZone === zone) clocks.set(zone, made);
  return made;
};

const isZone = (zone: string): boolean => {
  try {
    return clockOf(zone).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

const startOf = (cadence: Cadence, date: PlainDate.Record): PlainDate.Record =>
  cadence.every === 'day' ? date : PlainDate.subtractDays(date, PlainDate.dayOfWeek(date) - 1);

const daysOf = (cadence: Cadence): number => (cadence.every === 'day' ? 1 : 7);

const startInstant = (date: PlainDate.Record, zone: string): Instant =>
  instantOf(PlainDate.toZonedDateTime(date, zone).epochMilliseconds);

const dateOf = (at: Instant, zone: string): PlainDate.Record =>
  ZonedDateTime.toPlainDate(Moment.toZonedDateTimeISO(Moment.fromString(at), zone));

/** The newest due period. A time that a clock change skips comes an hour later, one that it doubles once: Temporal's "compatible" rule. */
export const latestDue = (cadence: Cadence, now: Instant): Period => {
  const { at, zone } = cadence;
  const end = startOf(cadence, dateOf(now, zone));
  const sendAt = PlainDate.toZonedDateTime(end, { timeZone: zone, plainTime: PlainTime.fromString(at) });
  const due = instantOf(sendAt.epochMilliseconds) <= now;
  return periodEnding(cadence, due ? end : PlainDate.subtractDays(end, daysOf(cadence)));
};

const periodEnding = (cadence: Cadence, end: PlainDate.Record): Period => ({
  from: startInstant(PlainDate.subtractDays(end, daysOf(cadence)), cadence.zone),
  to: startInstant(end, cadence.zone),
  zone: cadence.zone,
});

/** The period of the same cadence before the given one. */
export const periodBefore = (cadence: Cadence, period: Period): Period =>
  periodEnding(cadence, dateOf(period.from, cadence.zone));

/** What a period is compared with: the one before by the cadence, or, for any other stretch, as long a one before it. */
export const comparisonPeriod = (cadence: Cadence, period: Period): Period => {
  const regular = periodEnding(cadence, dateOf(period.to, cadence.zone));
  if (regular.from === period.from && regular.to === period.to) return periodBefore(cadence, period);
  const seconds = secondsBetween(period.from, period.to);
  return { from: plusSeconds(period.from, -seconds), to: period.from, zone: period.zone };
};

/** How many periods an outage may hide before the oldest are given up. */
const MOST_CAUGHT_UP = 14;

/** Every period that is due and ends after `settledThrough`, oldest first; at most fourteen, the newest ones. */
export const duePeriods = (cadence: Cadence, settledThrough: Instant, now: Instant): Period[] => {
  const due: Period[] = [];
  for (
    let period = latestDue(cadence, now);
    period.to > settledThrough && due.length < MOST_CAUGHT_UP;
    period = periodBefore(cadence, period)
  ) {
    due.unshift(period);
  }
  return due;
};

/** The newest periods that are due, the newest first: those that a report is run for by hand. */
export const periodsToRun = (cadence: Cadence, now: Instant): Period[] =>
  duePeriods(cadence, instantOf(0), now).toReversed();

/** The period in words for people, with its zone: `Mon 5 Jan 2026 00:00 to Tue 6 Jan 2026 00:00 (Europe/London)`. */
export const periodInWords = ({ from, to, zone }: Period): string =>
  `${momentInWords(from, zone)} to ${momentInWords(to, zone)} (${zone})`;

/** A moment by the clock of a zone: `Mon 5 Jan 2026 06:00`. */
export const momentInWords = (at: Instant, zone: string): string =>
  clockOf(zone).format(new Date(at)).replaceAll(',', '');
