import {
  addDays,
  addMonths,
  daysBetween,
  firstOfMonth,
  localDate,
  mondayOf,
  startOfDay,
  type LocalDate,
} from './local-days.ts';

/** From one instant up to, not including, another; as the API takes them. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** `own`: anything but a local day, a week from Monday, or a month. */
export type PeriodKind = 'day' | 'week' | 'month' | 'own';

const instant = (ms: number): string => new Date(ms).toISOString();

/** From the beginning of one local day to the beginning of another. */
export const daysPeriod = (first: LocalDate, end: LocalDate, zone: string): Period => ({
  from: instant(startOfDay(first, zone)),
  to: instant(startOfDay(end, zone)),
});

const boundsOf: Readonly<Record<Exclude<PeriodKind, 'own'>, (date: LocalDate) => [LocalDate, LocalDate]>> = {
  day: (date) => [date, addDays(date, 1)],
  week: (date) => [mondayOf(date), addDays(mondayOf(date), 7)],
  month: (date) => [firstOfMonth(date), addMonths(date, 1)],
};

/** The day, week or month of a zone in which a day lies. It has an hour less or more where the clock changes. */
export const periodAround = (kind: Exclude<PeriodKind, 'own'>, date: LocalDate, zone: string): Period =>
  daysPeriod(...boundsOf[kind](date), zone);

/** The local days of a period, the last one included; undefined where it does not begin and end with a day. */
export const daysOf = (
  { from, to }: Period,
  zone: string,
): { first: LocalDate; end: LocalDate } | undefined => {
  const [first, end] = [localDate(Date.parse(from), zone), localDate(Date.parse(to), zone)];
  const whole = daysPeriod(first, end, zone);
  return Date.parse(whole.from) === Date.parse(from) && Date.parse(whole.to) === Date.parse(to)
    ? { first, end }
    : undefined;
};

export const kindOf = (period: Period, zone: string): PeriodKind => {
  const days = daysOf(period, zone);
  if (days === undefined) return 'own';
  const kinds = ['day', 'week', 'month'] as const;
  const found = kinds.find((kind) => {
    const [first, end] = boundsOf[kind](days.first);
    return first === days.first && end === days.end;
  });
  return found ?? 'own';
};

/** The period of the same kind that lies so many before (negative) or after: whole local days where it is made of such. */
export const shifted = (period: Period, by: number, zone: string): Period => {
  const days = daysOf(period, zone);
  const kind = kindOf(period, zone);
  if (days === undefined) {
    const [from, to] = [Date.parse(period.from), Date.parse(period.to)];
    const length = to - from;
    return { from: instant(from + by * length), to: instant(to + by * length) };
  }
  if (kind === 'month') {
    const first = addMonths(days.first, by);
    return daysPeriod(first, addMonths(first, 1), zone);
  }
  const length = daysBetween(days.first, days.end);
  return daysPeriod(addDays(days.first, by * length), addDays(days.end, by * length), zone);
};

/** What an address says of a period, where both ends are instants and in order. */
export const readPeriod = (from: string | undefined, to: string | undefined): Period | undefined => {
  const [start, end] = [Date.parse(from ?? ''), Date.parse(to ?? '')];
  if (Number.isNaN(start) || Number.isNaN(end) || start >= end) return undefined;
  return { from: instant(start), to: instant(end) };
};

export const isKind = (text: string): text is PeriodKind => ['day', 'week', 'month', 'own'].includes(text);
