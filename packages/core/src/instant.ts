import * as z from 'zod';

/** A moment: ISO 8601, UTC, always three decimals, so that text order is time order. */
export const Instant = z.iso.datetime({ precision: 3 }).brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;

/** A moment at a whole second, `2026-01-05T09:15:00Z`: the only form a clock's wait is given. */
export const WholeSecond = z.iso.datetime({ precision: 0 }).brand<'WholeSecond'>();
export type WholeSecond = z.infer<typeof WholeSecond>;

/** What `toISOString` writes is longer only in years of more than four digits. */
const isInstant = (isoString: string): isoString is Instant => isoString.length === 24;

/** The instant of a date, or of milliseconds since 1970. Throws RangeError for an invalid date. */
export const instantOf = (time: Date | number): Instant => {
  const text = new Date(time).toISOString();
  return isInstant(text) ? text : Instant.parse(text);
};

/** Any ISO 8601 date-time with a zone or offset, brought to the stored form. Throws RangeError for other text. */
export const toInstant = (text: string): Instant => instantOf(Date.parse(text));

/** The instant so many seconds (may be negative or fractional) after the given one. */
export const plusSeconds = (from: Instant, seconds: number): Instant =>
  instantOf(Date.parse(from) + Math.round(seconds * 1000));

/** Seconds from the first to the second instant, negative when the second is earlier. */
export const secondsBetween = (from: Instant, to: Instant): number =>
  (Date.parse(to) - Date.parse(from)) / 1000;

/** The instant itself at a whole second, otherwise that of the next one. */
export const nextWholeSecond = (at: Instant): Instant =>
  at.endsWith('.000Z') ? at : instantOf(Math.ceil(Date.parse(at) / 1000) * 1000);

/** The first whole second at or after the instant, so that a wait never ends early. */
export const roundUpToSecond = (at: Instant): WholeSecond =>
  WholeSecond.parse(`${nextWholeSecond(at).slice(0, 19)}Z`);

/** For commands and queries: an instant in any ISO 8601 form with a zone or offset, brought to the stored form. */
export const InstantText = z.iso
  .datetime({ offset: true, error: 'an ISO 8601 instant with its zone, such as 2026-01-05T09:15:00Z' })
  .overwrite((text) => (Number.isNaN(Date.parse(text)) ? text : new Date(text).toISOString()))
  .pipe(Instant);

/** The earlier of the instants, or undefined when there is none. */
export const earliest = (instants: readonly Instant[]): Instant | undefined =>
  instants.reduce<Instant | undefined>(
    (first, one) => (first === undefined || one < first ? one : first),
    undefined,
  );
