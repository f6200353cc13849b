import { clockAt } from './zone-clock.ts';

/** A day of the calendar, as 2026-03-29. */
export type LocalDate = string;

const DAY_MS = 86_400_000;
const midnight = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`);
const dateAt = (clock: number): LocalDate => new Date(clock).toISOString().slice(0, 10);

/** The day that a zone's calendar shows at an instant. */
export const localDate = (ms: number, zone: string): LocalDate => dateAt(clockAt(ms, zone));

/**
 * The instant at which a day begins in a zone. Where the clock change skips midnight it is the first instant of the day, where
 * midnight comes twice the first of them.
 */
export const startOfDay = (date: LocalDate, zone: string): number => {
  const wanted = midnight(date);
  const [before, after] = [wanted - DAY_MS, wanted + DAY_MS].map(
    (near) => wanted - (clockAt(near, zone) - near),
  );
  const candidates = [before, after].filter((ms): ms is number => ms !== undefined);
  const exact = candidates.filter((ms) => clockAt(ms, zone) === wanted);
  return exact.length > 0 ? Math.min(...exact) : Math.max(...candidates);
};

export const addDays = (date: LocalDate, days: number): LocalDate => dateAt(midnight(date) + days * DAY_MS);

export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((midnight(to) - midnight(from)) / DAY_MS);

/** The Monday on or before a day. */
export const mondayOf = (date: LocalDate): LocalDate =>
  addDays(date, -((new Date(midnight(date)).getUTCDay() + 6) % 7));

export const firstOfMonth = (date: LocalDate): LocalDate => `${date.slice(0, 7)}-01`;

/** The first of the month that lies so many months after a day's own. */
export const addMonths = (date: LocalDate, months: number): LocalDate => {
  const [year = 1970, month = 1] = date.split('-').map(Number);
  return dateAt(Date.UTC(year, month - 1 + months, 1));
};

/** Whether a text names a day that the calendar has. */
export const isLocalDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(midnight(text)) && dateAt(midnight(text)) === text;
