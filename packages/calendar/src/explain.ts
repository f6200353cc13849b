import { localTime } from '@muster/core';
import { dayInWords } from './day.ts';
import type { Due, Skipped, Term } from './due.ts';
import { nationWords } from './nation.ts';
import { calendarInWords } from './working-calendar.ts';

const UNITS = {
  'working-days': ['working day', 'working days'],
  days: ['day', 'days'],
  weeks: ['week', 'weeks'],
} as const;

/** `5 working days`. */
export const termInWords = ({ count, unit }: Term): string => `${count} ${UNITS[unit][count === 1 ? 0 : 1]}`;

const reason = (skipped: Skipped): string => {
  if (skipped.because === 'weekend') return 'not a working day';
  if (skipped.because === 'paused') return `clock paused: ${skipped.pause.because}`;
  const { name, nation, state } = skipped.holiday;
  return `${name}, ${nationWords[nation]}${state === 'expected' ? ' (expected, not published yet)' : ''}`;
};

/** How a due date was counted, a sentence each: start, calendar, days counted, days left out and why, sum. */
export const explainDue = ({ start, startDay, term, calendar, counted, skipped, lastDay }: Due): string[] => [
  `Starts ${localTime(start, calendar.zone)}; ${dayInWords(startDay)} itself does not count.`,
  ...(term.unit === 'working-days' ? [`Calendar: ${calendarInWords(calendar)}.`] : []),
  term.unit === 'working-days'
    ? `Counted: ${counted.map((day, at) => `${at + 1} ${dayInWords(day)}`).join('; ')}.`
    : `Counted: every day from ${dayInWords(counted[0] ?? lastDay)}.`,
  ...(skipped.length > 0
    ? [`Left out: ${skipped.map((one) => `${dayInWords(one.day)} (${reason(one)})`).join('; ')}.`]
    : []),
  `${termInWords(term)}: by the end of ${dayInWords(lastDay)}, local time.`,
];
