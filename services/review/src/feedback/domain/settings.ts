import * as z from 'zod';
import { HolidayChange, WorkingCalendar, localDay } from '@muster/calendar';
import { Instant, OneLine, TeamId, decided, invalid, unchanged, type Decision } from '@muster/core';
import { ProfileId } from './profiles.ts';

/** Somebody who is told by e-mail what is overdue, of one team or of all. */
export const Told = z.strictObject({
  name: OneLine(200),
  email: z.string().min(3).max(254),
  team: TeamId.optional(),
});
export type Told = z.infer<typeof Told>;

/** How the organisation counts: one row. */
export const ComplaintSettings = z.object({
  profile: ProfileId,
  calendar: WorkingCalendar,
  tell: z.array(Told).max(50),
  revision: z.int().min(0),
  changedAt: Instant.optional(),
  /** The revision by which every open limit has been counted again. */
  movedThrough: z.int().min(0),
});
export type ComplaintSettings = z.infer<typeof ComplaintSettings>;

export type NewSettings = Pick<ComplaintSettings, 'profile' | 'calendar' | 'tell'>;

/** What holds until somebody says otherwise. */
export const usualSettings: ComplaintSettings = {
  profile: 'in-house',
  calendar: WorkingCalendar.parse({ nation: 'england-and-wales', zone: 'Europe/London' }),
  tell: [],
  revision: 0,
  movedThrough: 0,
};

const isSame = (one: HolidayChange, other: HolidayChange): boolean =>
  JSON.stringify(HolidayChange.parse(one)) === JSON.stringify(HolidayChange.parse(other));

/** Sets how limits are counted. A holiday for a day that has begun is refused: what was due then has been late or in time. */
export const changeSettings = (
  settings: ComplaintSettings,
  given: NewSettings,
  now: Instant,
): Decision<ComplaintSettings> => {
  const { profile, calendar, tell, ...counts } = settings;
  if (JSON.stringify({ profile, calendar, tell }) === JSON.stringify(given)) return unchanged(settings);
  const today = localDay(now, given.calendar.zone);
  const isNew = (change: HolidayChange) => !calendar.changes.some((known) => isSame(known, change));
  const passed = given.calendar.changes.find((change) => change.day <= today && isNew(change));
  if (passed) {
    return invalid(
      'day-has-passed',
      `${passed.day} is not after today, ${today}: nothing can be moved by it.`,
      {
        day: passed.day,
      },
    );
  }
  return decided({ ...given, ...counts, revision: counts.revision + 1, changedAt: now }, []);
};

/** Notes that every open limit was counted by a revision. */
export const noteMoved = (settings: ComplaintSettings, revision: number): Decision<ComplaintSettings> =>
  settings.movedThrough >= revision
    ? unchanged(settings)
    : decided({ ...settings, movedThrough: revision }, []);
