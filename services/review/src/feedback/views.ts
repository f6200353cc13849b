import { dayInWords, due, explainDue, type WorkingCalendar } from '@muster/calendar';
import { localTime, type Instant } from '@muster/core';
import type * as z from 'zod';
import { attentionOf } from './domain/attention.ts';
import { referenceOf, type Complaint, type Limit } from './domain/complaint.ts';
import { faultsOf, type Letter } from './domain/letter.ts';
import { isLate, pausesOf } from './domain/limits.ts';
import { profiles } from './domain/profiles.ts';
import type { ComplaintSettings } from './domain/settings.ts';
import type { ComplaintView, LimitView } from './routes.ts';

const stateOf = (limit: Limit, now: Instant): z.input<typeof LimitView>['state'] => {
  const late = isLate(limit, now);
  if (limit.metAt !== undefined) return late ? 'met-late' : 'met';
  return late ? 'late' : 'open';
};

const moveInWords = ({ from, to, why, at }: Limit['moves'][number], zone: string): string =>
  `Moved from ${dayInWords(from)} to ${dayInWords(to)}, at ${localTime(at, zone)}: ${why.replace(/\.$/, '')}.`;

/** Counted again for its explanation; where the calendar has changed since, that is said. */
export const explainLimit = (
  complaint: Complaint,
  { limit, start, term, lastDay, moves, pausedAt }: Limit,
  calendar: WorkingCalendar,
): string[] => {
  const found = due(start, term, calendar, pausesOf(complaint, limit));
  const moved = moves.map((move) => moveInWords(move, calendar.zone));
  if (!found) return moved;
  const still =
    pausedAt === undefined
      ? []
      : [
          `The clock has stood still since ${localTime(pausedAt, calendar.zone)}. The last day moves once it goes on.`,
        ];
  const counted = [...explainDue(found), ...still];
  return found.lastDay === lastDay
    ? [...counted, ...moved]
    : [
        ...counted,
        `It stands at ${dayInWords(lastDay)}, as it was counted before the calendar changed.`,
        ...moved,
      ];
};

const independentOf = (complaint: Complaint, calendar: WorkingCalendar) => {
  const independent = profiles[complaint.profile].independent;
  if (!independent) return undefined;
  const { body, after } = independent;
  const from = after && due(complaint.receivedAt, after, calendar)?.lastDay;
  return { body, ...(from !== undefined && { from }) };
};

/** A complaint as it is shown: each limit with how it was counted, and what has to be seen to. */
export const complaintView = (
  complaint: Complaint,
  { calendar }: ComplaintSettings,
  now: Instant,
): z.input<typeof ComplaintView> => {
  const independent = independentOf(complaint, calendar);
  return {
    ...complaint,
    reference: referenceOf(complaint),
    limits: complaint.limits.map((limit) => ({
      ...limit,
      state: stateOf(limit, now),
      explained: explainLimit(complaint, limit, calendar),
    })),
    attention: attentionOf(complaint, now),
    ...(independent && { independent }),
  };
};

export const letterView = (letter: Letter) => ({
  ...letter,
  faults: letter.state === 'draft' ? faultsOf(letter) : [],
});

export const settingsView = ({ profile, calendar, tell }: ComplaintSettings) => ({
  ...{ profile, calendar, tell: [...tell] },
  profiles,
});
