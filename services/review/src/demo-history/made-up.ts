import type { Decision, Instant } from '@muster/core';
import { plusSeconds } from '@muster/core';

/** A moment so many whole days before the history ends, at an hour of that day. */
export type Moment = (daysAgo: number, hour?: number) => Instant;

/** Moments counted back from the midnight at which the history ends. */
export const momentsBefore =
  (midnight: Instant): Moment =>
  (daysAgo, hour = 10) =>
    plusSeconds(midnight, (hour - 24 * daysAgo) * 3600);

/** What the rules made of it. Throws where they refuse: then the story is not one that could have been. */
export const allowed = <S>(decision: Decision<S>): S => {
  if (decision.ok) return decision.state;
  throw new RangeError(`${decision.refusal.rule}: ${decision.refusal.because}`);
};

/** Who is in the stories: the demo's users, and a lead whom nobody can sign in as. */
export const AGENT = 'agent';
export const DISPATCHER = 'dispatcher';
export const LEAD = 'lead';
export const OTHER_LEAD = 'h.brandt';
