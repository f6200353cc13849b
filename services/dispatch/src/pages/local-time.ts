import { Temporal } from 'temporal-polyfill';
import type { Instant } from '@muster/contracts';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Mon 5 Jan 2026, 09:20:00 (Europe/London)`: a moment as a clock in the zone shows it. */
export const localTime = (at: Instant, zone: string): string => {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  const date = `${DAYS[local.dayOfWeek - 1] ?? ''} ${local.day} ${MONTHS[local.month - 1] ?? ''} ${local.year}`;
  return `${date}, ${clockTime(at, zone)} (${zone})`;
};

/** `09:20:00` in the zone. */
export const clockTime = (at: Instant, zone: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'second' });
