import { secondsBetween, toInstant, type Instant, notFound, unchanged, type Decision } from '@muster/core';
import { lookAt } from './card.ts';
import { ask, succeed } from './clock.ts';
import type { IncidentRecord } from './record.ts';
import { say, toDecision, type SettledBy, type Setting } from './said.ts';
import { settle } from './settle.ts';

/** Seconds after its time before the sweep takes a clock for dead; a live one has long asked by then. */
export const SWEEP_MARGIN_SECONDS = 3;

interface Question {
  readonly clock: number;
  /** Whether the clock ends after this question. */
  readonly last: boolean;
}

/** Settles what is due and saves the clock's next time; its last question also sets its follower, so that the sweep finds a lost start. */
export const wake = (
  record: IncidentRecord | undefined,
  { clock, last }: Question,
  setting: Setting,
): Decision<IncidentRecord> => {
  if (!record) return notFound('incident');
  const answer = ask(record, clock, setting.now);
  if (answer !== 'settle' && (answer.next === 'stop' || !last)) return unchanged(record);
  const settled = answer === 'settle' ? settle(say(record), setting, 'clock') : say(record);
  return toDecision(last ? succeed(settled) : settled);
};

/** The next part of a settlement that one save could not hold. */
export const goOnSettling = (
  record: IncidentRecord | undefined,
  setting: Setting,
  by: SettledBy,
): Decision<IncidentRecord> => {
  if (!record) return notFound('incident');
  return record.behindSince === undefined ? unchanged(record) : toDecision(settle(say(record), setting, by));
};

const isOverdue = (at: Instant | undefined, now: Instant): boolean =>
  at !== undefined && secondsBetween(at, now) >= SWEEP_MARGIN_SECONDS;

/** The sweep found the record past its time: settled as by its clock, which is replaced if it has died. */
export const sweep = (record: IncidentRecord | undefined, setting: Setting): Decision<IncidentRecord> => {
  if (!record) return notFound('incident');
  if (!isOverdue(lookAt(record), setting.now)) return unchanged(record);
  const { wakeAt } = record.clock;
  const isDead = isOverdue(wakeAt && toInstant(wakeAt), setting.now);
  return toDecision(settle(say(record), setting, isDead ? 'sweep' : 'event'));
};
