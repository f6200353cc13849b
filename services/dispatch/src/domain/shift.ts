import * as z from 'zod';
import { Temporal } from 'temporal-polyfill';

export const Day = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
const LocalTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a local time such as 07:30');

const isZone = (id: string): boolean => {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(id);
    return true;
  } catch {
    return false;
  }
};
/** An IANA time zone such as `Europe/London`. */
export const TimeZone = z.string().min(1).max(60).refine(isZone, 'an IANA time zone such as Europe/London');

/** Weekly working time. `to` at or before `from` ends on the next day; equal times mean 24 hours. */
export const Shift = z.object({
  days: z.array(Day).min(1).max(7),
  from: LocalTime,
  to: LocalTime,
  zone: TimeZone,
});
export type Shift = z.infer<typeof Shift>;
