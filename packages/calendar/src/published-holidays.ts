import type { HolidayChange } from './holiday-change.ts';
import type { HolidayNation } from './nation.ts';

const UK = ['england-and-wales', 'scotland', 'northern-ireland'] as const;
const GOV_UK = 'gov.uk/bank-holidays';

const everywhere = (change: HolidayChange['change'], day: string, name: string): HolidayChange[] =>
  UK.map((nation) => ({ nation, day, name, change, source: GOV_UK }));

/** One-off days and moved days of the years that were published. */
export const publishedChanges: readonly HolidayChange[] = [
  ...everywhere('removed', '2020-05-04', 'Early May bank holiday'),
  ...everywhere('added', '2020-05-08', 'Early May bank holiday (VE day)'),
  ...everywhere('removed', '2022-05-30', 'Spring bank holiday'),
  ...everywhere('added', '2022-06-02', 'Spring bank holiday'),
  ...everywhere('added', '2022-06-03', 'Platinum Jubilee bank holiday'),
  ...everywhere('added', '2022-09-19', 'State Funeral of Queen Elizabeth II'),
  ...everywhere('added', '2023-05-08', 'Coronation of King Charles III'),
  { nation: 'ireland', day: '2022-03-18', name: 'Day of Remembrance', change: 'added', source: 'gov.ie' },
  { nation: 'scotland', day: '2026-06-15', name: 'World Cup bank holiday', change: 'added', source: GOV_UK },
];

/** The years whose holidays were published by the day they were last checked; later years are expected by rule. */
export const published: Readonly<Record<HolidayNation, { readonly from: number; readonly through: number }>> =
  {
    'england-and-wales': { from: 2020, through: 2027 },
    scotland: { from: 2020, through: 2027 },
    'northern-ireland': { from: 2020, through: 2027 },
    ireland: { from: 2020, through: 2027 },
  };
