import { addDays, dayOf, weekday, type Day } from './day.ts';
import type { HolidayNation } from './nation.ts';

export interface NamedDay {
  readonly day: Day;
  readonly name: string;
}

/** Easter Sunday of a year, by the rule of the Gregorian calendar (Meeus). */
export const easterSunday = (year: number): Day => {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return dayOf(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
};

const isWeekend = (day: Day): boolean => ['Sat', 'Sun'].includes(weekday(day));

const firstMonday = (year: number, month: number): Day => {
  const first = dayOf(year, month, 1);
  return addDays(first, (8 - new Date(first).getUTCDay()) % 7);
};

const lastMonday = (year: number, month: number): Day => {
  const last = dayOf(year, month + 1, 0);
  return addDays(last, -((new Date(last).getUTCDay() + 6) % 7));
};

type Rule = (year: number) => NamedDay;

const on =
  (month: number, day: number, name: string): Rule =>
  (year) => ({ day: dayOf(year, month, day), name });
const first =
  (month: number, name: string): Rule =>
  (year) => ({ day: firstMonday(year, month), name });
const last =
  (month: number, name: string): Rule =>
  (year) => ({ day: lastMonday(year, month), name });
const easter =
  (days: number, name: string): Rule =>
  (year) => ({ day: addDays(easterSunday(year), days), name });

const newYear = on(1, 1, "New Year's Day");
const goodFriday = easter(-2, 'Good Friday');
const easterMonday = easter(1, 'Easter Monday');
const earlyMay = first(5, 'Early May bank holiday');
const spring = last(5, 'Spring bank holiday');
const summer = last(8, 'Summer bank holiday');
const christmas = on(12, 25, 'Christmas Day');
const boxing = on(12, 26, 'Boxing Day');
const stPatrick = on(3, 17, "St Patrick's Day");

/** From 2023: the first Monday of February, or the first of February when that is a Friday. */
const stBrigid: Rule = (year) => {
  const firstDay = dayOf(year, 2, 1);
  return { day: weekday(firstDay) === 'Fri' ? firstDay : firstMonday(year, 2), name: "St Brigid's Day" };
};

const rules: Readonly<Record<HolidayNation, readonly Rule[]>> = {
  'england-and-wales': [newYear, goodFriday, easterMonday, earlyMay, spring, summer, christmas, boxing],
  scotland: [
    newYear,
    on(1, 2, '2 January'),
    goodFriday,
    earlyMay,
    spring,
    first(8, 'Summer bank holiday'),
    on(11, 30, "St Andrew's Day"),
    christmas,
    boxing,
  ],
  'northern-ireland': [
    newYear,
    stPatrick,
    goodFriday,
    easterMonday,
    earlyMay,
    spring,
    on(7, 12, 'Battle of the Boyne'),
    summer,
    christmas,
    boxing,
  ],
  ireland: [
    newYear,
    stPatrick,
    easterMonday,
    first(5, 'May holiday'),
    first(6, 'June holiday'),
    first(8, 'August holiday'),
    last(10, 'October holiday'),
    christmas,
    on(12, 26, "St Stephen's Day"),
  ],
};

/** What falls on a weekend moves to the next weekday that is no holiday yet. */
const withSubstitutes = (days: readonly NamedDay[]): NamedDay[] => {
  const taken = new Set(days.filter(({ day }) => !isWeekend(day)).map(({ day }) => day));
  return days.map(({ day, name }) => {
    if (!isWeekend(day)) return { day, name };
    let substitute = day;
    while (isWeekend(substitute) || taken.has(substitute)) substitute = addDays(substitute, 1);
    taken.add(substitute);
    return { day: substitute, name: `${name} (substitute day)` };
  });
};

/** A year's bank holidays by their rules. In Ireland a holiday on a weekend moves no working day. */
export const holidaysByRule = (nation: HolidayNation, year: number): readonly NamedDay[] => {
  const days = rules[nation].map((rule) => rule(year));
  if (nation !== 'ireland') return withSubstitutes(days);
  return (year >= 2023 ? [...days, stBrigid(year)] : days).filter(({ day }) => !isWeekend(day));
};
