import type { ReplyOf } from '@muster/client';

export type Shift = ReplyOf<'readResource'>['shifts'][number];
export type Day = Shift['days'][number];

export const DAYS: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Part of a day in minutes after midnight, by local time; `to` 1440 is the end of the day. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

/** The spans in which somebody is on shift, by day. A shift over midnight goes on the next day; equal times are 24 hours. */
export const weekOf = (shifts: readonly Shift[]): Readonly<Record<Day, readonly Span[]>> => {
  const week: Record<Day, Span[]> = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
  for (const { days, from, to } of shifts)
    for (const day of days) {
      const [start, end] = [minutesOf(from), minutesOf(to)];
      const next = DAYS[(DAYS.indexOf(day) + 1) % DAYS.length] ?? day;
      if (end > start) week[day].push({ from: start, to: end });
      else {
        week[day].push({ from: start, to: 1440 });
        if (end > 0) week[next].push({ from: 0, to: end });
      }
    }
  for (const spans of Object.values(week)) spans.sort((one, other) => one.from - other.from);
  return week;
};

/** Minutes after midnight as a local time; the end of the day is 24:00. */
export const timeText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
