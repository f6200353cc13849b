import type { ReplyOf } from '@muster/client';

type Calendar = ReplyOf<'readComplaintSettings'>['calendar'];
export type Nation = Calendar['nation'];
export type HolidayNation = Calendar['changes'][number]['nation'];
export type Weekday = Calendar['workingDays'][number];

export const holidayNation: Readonly<Record<HolidayNation, string>> = {
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
  ireland: 'Ireland',
};

export const nation: Readonly<Record<Nation, string>> = {
  ...holidayNation,
  'any-uk': 'Any part of the United Kingdom',
  none: 'None: bank holidays count as working days',
};

export const weekday: Readonly<Record<Weekday, string>> = {
  Mon: 'Monday',
  Tue: 'Tuesday',
  Wed: 'Wednesday',
  Thu: 'Thursday',
  Fri: 'Friday',
  Sat: 'Saturday',
  Sun: 'Sunday',
};

export const complaintSettingsTexts = {
  title: 'Queries and complaints',
  loading: 'Loading how complaints are counted …',
  detail:
    'By which rule and calendar the limits of queries and complaints are counted, and who is told of what is late. After a change, what is open and not late is counted again within minutes; what is late stays late.',
  readOnly: 'An admin changes these.',
  ruleTitle: 'Rule',
  calendarTitle: 'Calendar',
  holidaysTitle: 'Holidays of your own',
  holidaysDetail:
    'Muster knows the bank holidays. Add here one that it does not know yet, or take out one that is none this time: always for a day that is still to come.',
  noHolidays: 'None.',
  tellTitle: 'Who is told of what is late',
  tellDetail: 'By e-mail, as soon as a limit has passed.',
  nobodyTold: 'Nobody is told. What is late stands at the top of the list all the same.',
  labels: {
    profile: 'Rule for complaints',
    nation: 'Bank holidays of',
    zone: 'Time zone, such as Europe/London',
    workingDays: 'Working days',
    from: 'Work begins',
    to: 'Work ends',
    changes: 'Holidays of your own',
    tell: 'Who is told of what is late',
  },
  queries: 'Queries have a rule of their own.',
  day: 'Day',
  name: 'What it is called',
  of: 'Nation',
  change: 'What about it',
  changes: { added: 'Is a holiday', removed: 'Is none, though the rules say so' },
  source: 'Who said so',
  line: (number: number) => `Line ${number}`,
  addHoliday: 'Add a holiday',
  removeHoliday: (day: string) => `Remove the entry for ${day === '' ? 'the new day' : day}`,
  toldName: 'Name',
  email: 'E-mail address',
  team: 'Team',
  allTeams: 'All teams',
  addTold: 'Add somebody',
  removeTold: (name: string) => `Remove ${name === '' ? 'the new line' : name}`,
  hours: (from: string, to: string) => `${from} to ${to}`,
  save: 'Save how complaints are counted',
  saved: 'Saved. What is open and not late is counted again within minutes.',
} as const;
