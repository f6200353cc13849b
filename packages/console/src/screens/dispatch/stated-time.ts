import { clockAt, instantsAt } from '../../parts/zone-clock.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** A clock may be so far ahead of the server's; milliseconds. */
const CLOCKS_DIFFER_MS = 120_000;

/** When something happened as somebody said it: a time of day `HH:MM`, and a day `YYYY-MM-DD` unless it is the latest such time. */
export interface Stated {
  readonly time: string;
  readonly day: string;
}

export type StatedTime =
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable' | 'never' }
  /** More than one where the clocks went back and the hour came twice. */
  | { readonly kind: 'instants'; readonly instants: readonly string[] };

const dayOf = (clock: number): string => new Date(clock).toISOString().slice(0, 10);

/** The instants that are meant. A minute that somebody accepted in counts from the acceptance: nothing happened before it. */
export const statedTime = (
  { time, day }: Stated,
  { zone, acceptedAt, now }: { readonly zone: string; readonly acceptedAt: string; readonly now: number },
): StatedTime => {
  if (time === '') return { kind: day === '' ? 'none' : 'unreadable' };
  const today = clockAt(now, zone);
  const days = day === '' ? [dayOf(today), dayOf(today - DAY_MS)] : [day];
  const clocks = days.map((one) => Date.parse(`${one}T${time}:00Z`));
  if (clocks.some(Number.isNaN)) return { kind: 'unreadable' };
  const found = clocks.map((clock) => instantsAt(clock, zone));
  const past = found.map((instants) => instants.filter((ms) => ms <= now + CLOCKS_DIFFER_MS));
  const meant = past.find((instants) => instants.length > 0) ?? found[0] ?? [];
  if (meant.length === 0) return { kind: 'never' };
  const accepted = Date.parse(acceptedAt);
  const since = meant.filter((ms) => ms + MINUTE_MS > accepted);
  return {
    kind: 'instants',
    instants: (since.length > 0 ? since : meant).map((ms) =>
      ms < accepted && ms + MINUTE_MS > accepted ? acceptedAt : new Date(ms).toISOString(),
    ),
  };
};
