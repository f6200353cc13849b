import { clockAt, instantsAt } from './zone-clock.ts';

/** A day (`YYYY-MM-DD`) and a time of day (`HH:MM`) by the centre's clock, as typed. */
export interface Moment {
  readonly day: string;
  readonly time: string;
  /** The instant that it was filled in from, as long as nothing of it has been changed. */
  readonly at?: string;
}

/** An instant as the clock of a zone shows it. */
export const momentOf = (instant: string, zone: string): Moment => {
  const [day = '', time = ''] = new Date(clockAt(Date.parse(instant), zone)).toISOString().split('T');
  return { day, time: time.slice(0, 5), at: instant };
};

/**
 * The instant that is meant, in an hour that comes twice the first; undefined for what is no moment, as in the hour that a
 * clock change skips.
 */
export const instantOf = ({ day, time, at }: Moment, zone: string): string | undefined => {
  if (at !== undefined) return at;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(time)) return undefined;
  const clock = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(clock) || !new Date(clock).toISOString().startsWith(day)) return undefined;
  const [first] = instantsAt(clock, zone);
  return first === undefined ? undefined : new Date(first).toISOString();
};
