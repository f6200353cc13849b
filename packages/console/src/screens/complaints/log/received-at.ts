import { clockAt, instantsAt } from '../../../parts/zone-clock.ts';

const NOON = '12:00';

export type Received =
  /** Nothing was said: it reached us now. */
  | { readonly kind: 'now' }
  | { readonly kind: 'at'; readonly at: string }
  | { readonly kind: 'unreadable' | 'never' | 'later' };

/**
 * When it reached us, by a day `YYYY-MM-DD` and a time of day `HH:MM` of the centre's zone. A day alone is as good as any time of it,
 * for the day itself never counts: noon stands for it, or now where that is still to come.
 */
export const receivedAt = (
  { day, time }: { readonly day: string; readonly time: string },
  { zone, now }: { readonly zone: string; readonly now: number },
): Received => {
  if (day === '') return { kind: time === '' ? 'now' : 'unreadable' };
  const clock = Date.parse(`${day}T${time === '' ? NOON : time}:00Z`);
  if (Number.isNaN(clock) || !new Date(clock).toISOString().startsWith(day)) return { kind: 'unreadable' };
  const [found] = instantsAt(clock, zone);
  if (found === undefined) return { kind: 'never' };
  if (found <= now) return { kind: 'at', at: new Date(found).toISOString() };
  const isToday = new Date(clockAt(now, zone)).toISOString().startsWith(day);
  return time === '' && isToday ? { kind: 'now' } : { kind: 'later' };
};
