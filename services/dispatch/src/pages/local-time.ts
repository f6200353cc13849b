import { Instant } from '@muster/contracts';
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

const INSTANT = /\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z/g;

/** A text with each instant in it as a clock in the zone shows it. */
export const inLocalTime = (text: string, zone: string): string =>
  text.replaceAll(INSTANT, (at) => {
    const instant = Instant.safeParse(at);
    return instant.success ? localTime(instant.data, zone) : at;
  });
