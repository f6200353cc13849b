import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { Instant, plusSeconds, secondsBetween, toInstant } from '@muster/contracts';

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

const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

const startOf = (cadence: Cadence, date: Temporal.PlainDate): Temporal.PlainDate =>
  cadence.every === 'day' ? date : date.subtract({ days: date.dayOfWeek - 1 });

const lengthOf = (cadence: Cadence): Temporal.DurationLike =>
  cadence.every === 'day' ? { days: 1 } : { days: 7 };

const startInstant = (date: Temporal.PlainDate, zone: string): Instant =>
  toInstant(date.toZonedDateTime(zone).toInstant().toString());

const dateOf = (at: Instant, zone: string): Temporal.PlainDate =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate();

/**
 * The newest period whose sending time has come.
 * A sending time that a clock change skips comes an hour later, one that it doubles comes once:
 * Temporal's "compatible" rule.
 */
export const latestDue = (cadence: Cadence, now: Instant): Period => {
  const end = startOf(cadence, dateOf(now, cadence.zone));
  const sendAt = end.toZonedDateTime({ timeZone: cadence.zone, plainTime: cadence.at });
  const to = toInstant(sendAt.toInstant().toString()) <= now ? end : end.subtract(lengthOf(cadence));
  return periodEnding(cadence, to);
};

const periodEnding = (cadence: Cadence, end: Temporal.PlainDate): Period => ({
  from: startInstant(end.subtract(lengthOf(cadence)), cadence.zone),
  to: startInstant(end, cadence.zone),
  zone: cadence.zone,
});

/** The period of the same cadence before the given one. */
export const periodBefore = (cadence: Cadence, period: Period): Period =>
  periodEnding(cadence, dateOf(period.from, cadence.zone));

/** What a period is compared with: the one before by the cadence, or, for any other stretch, as long a one before it. */
export const lengthBefore = (cadence: Cadence, period: Period): Period => {
  const regular = periodEnding(cadence, dateOf(period.to, cadence.zone));
  if (regular.from === period.from && regular.to === period.to) return periodBefore(cadence, period);
  const seconds = secondsBetween(period.from, period.to);
  return { from: plusSeconds(period.from, -seconds), to: period.from, zone: period.zone };
};

/** How many periods an outage may hide before the oldest are given up. */
const MOST_CAUGHT_UP = 14;

/** Every period that is due and ends after `settledThrough`, oldest first; at most fourteen, the newest ones. */
export const periodsDue = (cadence: Cadence, settledThrough: Instant, now: Instant): Period[] => {
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

/** The period in words for people, with its zone: `Mon 5 Jan 2026 00:00 to Tue 6 Jan 2026 00:00 (Europe/London)`. */
export const periodInWords = ({ from, to, zone }: Period): string =>
  `${momentInWords(from, zone)} to ${momentInWords(to, zone)} (${zone})`;

const momentInWords = (at: Instant, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })
    .format(new Date(at))
    .replaceAll(',', '');
