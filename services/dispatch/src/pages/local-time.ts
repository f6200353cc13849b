import type { Instant } from '@muster/contracts';
import { localTime as read } from '../domain/local-time.ts';

/** `Mon 5 Jan 2026, 09:20:00 (Europe/London)`: a moment as a clock in the zone shows it. */
export const localTime = (at: Instant, zone: string): string => {
  return `${dayTime(at, zone)} (${zone})`;
};

/** `Mon 5 Jan 2026, 09:20:00` in the zone, where the zone itself is said nearby. */
export const dayTime = (at: Instant, zone: string): string => {
  const { weekday, spoken, seconds } = read(at, zone);
  return `${weekday} ${spoken}, ${seconds}`;
};
