import { dayInWords, type WorkingCalendar } from '@muster/calendar';
import { decided, refuse, type Decision, type Instant, type NewEvent, type Refused } from '@muster/core';
import { currentStage, stageNumber, withStage, type Complaint, type Stage } from './complaint.ts';
import { refuseHandler } from './handlers-differ.ts';
import { answerLimit, goOn, isLate } from './limits.ts';
import { profiles } from './profiles.ts';

const MOST_PAUSES = 10;

type StagePause = NonNullable<Stage['pauses']>[number];

/** The pause in which the answer's clock stands still now. */
export const openPause = (complaint: Complaint): StagePause | undefined =>
  currentStage(complaint).pauses?.find(({ to }) => to === undefined);

/** Why something that counts days waits; undefined while the clock goes. */
export const refusePaused = (complaint: Complaint): Refused | undefined => {
  const pause = openPause(complaint);
  return (
    pause &&
    refuse(
      'clock-paused',
      `Its clock has stood still since ${dayInWords(pause.from.slice(0, 10))}: resume it first.`,
    )
  );
};

interface Doing {
  readonly by: string;
  readonly at: Instant;
}

/** Stops the clock of the present stage's answer, where the rule that it is counted by allows that. What is late stays late. */
export const pauseClock = (complaint: Complaint, because: string, { by, at }: Doing): Decision<Complaint> => {
  const refused = refuseHandler(complaint, by) ?? refusePaused(complaint);
  if (refused) return refused;
  const { title, mayPause } = profiles[complaint.profile];
  if (mayPause !== true) {
    return refuse('no-pause', `The rule “${title}” that it is counted by lets no clock stand still.`, {
      profile: complaint.profile,
    });
  }
  const limit = answerLimit(complaint, stageNumber(complaint));
  const { answeredAt } = currentStage(complaint);
  if (!limit || limit.metAt !== undefined || answeredAt !== undefined) {
    return refuse('already-answered', 'This stage was answered.');
  }
  if (isLate(limit, at)) {
    return refuse(
      'limit-has-passed',
      `Its last day was ${dayInWords(limit.lastDay)}: what is late stays late.`,
    );
  }
  const pauses = currentStage(complaint).pauses ?? [];
  if (pauses.length >= MOST_PAUSES)
    return refuse('too-many-pauses', `It was paused ${MOST_PAUSES} times already.`);
  const limits = complaint.limits.map((one) => (one.limit === limit.limit ? { ...one, pausedAt: at } : one));
  return decided(withStage({ ...complaint, limits }, { pauses: [...pauses, { from: at, because, by }] }), []);
};

/** The complaint with its clock going again, if it stood still. */
export const withClockGoing = (
  complaint: Complaint,
  calendar: WorkingCalendar,
  at: Instant,
): { readonly complaint: Complaint; readonly events: readonly NewEvent[] } => {
  const pause = openPause(complaint);
  if (!pause) return { complaint, events: [] };
  const { pauses = [] } = currentStage(complaint);
  const over = withStage(complaint, {
    pauses: pauses.map((one) => (one === pause ? { ...one, to: at } : one)),
  });
  return goOn(over, { because: pause.because, calendar, now: at });
};

/** Lets the clock go on. */
export const resumeClock = (
  complaint: Complaint,
  { by, at, calendar }: Doing & { readonly calendar: WorkingCalendar },
): Decision<Complaint> => {
  const refused = refuseHandler(complaint, by);
  if (refused) return refused;
  if (!openPause(complaint)) return refuse('not-paused', 'Its clock does not stand still.');
  const going = withClockGoing(complaint, calendar, at);
  return decided(going.complaint, going.events);
};
