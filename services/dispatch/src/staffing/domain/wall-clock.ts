import { atMidnightUtc, instantOf, type Instant, type LocalDate } from '@muster/core';
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime';

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
