import { yearOf, type Day } from './day.ts';
import type { HolidayChange } from './holiday-change.ts';
import { holidaysByRule } from './holiday-rules.ts';
import { published, publishedChanges } from './published-holidays.ts';
import { nationsOf, type HolidayNation, type Nation } from './nation.ts';

/** A bank holiday. `expected`: it follows from the rules, but its year was not published when the data were checked. */
export interface Holiday {
  readonly nation: HolidayNation;
  readonly day: Day;
  readonly name: string;
  readonly state: 'confirmed' | 'expected';
}

type Year = ReadonlyMap<Day, Holiday>;

const stateIn = (nation: HolidayNation, year: number): Holiday['state'] => {
  const { from, through } = published[nation];
  return year >= from && year <= through ? 'confirmed' : 'expected';
};

const applyChanges = (
  nation: HolidayNation,
  year: number,
  days: Map<Day, Holiday>,
  changes: readonly HolidayChange[],
): void => {
  for (const { day, name, change, ...of } of changes) {
    if (of.nation !== nation || yearOf(day) !== year) continue;
    if (change === 'removed') days.delete(day);
    else days.set(day, { nation, day, name, state: 'confirmed' });
  }
};

const knownYears = new Map<string, Year>();

const yearBeforeChanges = (nation: HolidayNation, year: number): Year => {
  const key = `${nation} ${year}`;
  const known = knownYears.get(key);
  if (known) return known;
  const state = stateIn(nation, year);
  const days = new Map(
    holidaysByRule(nation, year).map(({ day, name }) => [day, { nation, day, name, state }]),
  );
  applyChanges(nation, year, days, publishedChanges);
  knownYears.set(key, days);
  return days;
};

const yearOfNation = (nation: HolidayNation, year: number, changes: readonly HolidayChange[]): Year => {
  const before = yearBeforeChanges(nation, year);
  if (!changes.some((change) => change.nation === nation && yearOf(change.day) === year)) return before;
  const days = new Map(before);
  applyChanges(nation, year, days, changes);
  return days;
};

/** A year's bank holidays of a nation in order, with an organisation's own changes to the shipped data. */
export const holidaysIn = (
  nation: Nation,
  year: number,
  changes: readonly HolidayChange[] = [],
): readonly Holiday[] =>
  nationsOf(nation)
    .flatMap((one) => [...yearOfNation(one, year, changes).values()])
    .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));

/** The bank holiday on a day, if it is one. */
export const holidayOn = (
  nation: Nation,
  day: Day,
  changes: readonly HolidayChange[] = [],
): Holiday | undefined => {
  for (const one of nationsOf(nation)) {
    const holiday = yearOfNation(one, yearOf(day), changes).get(day);
    if (holiday) return holiday;
  }
  return undefined;
};
