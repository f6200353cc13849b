import { ClockSet } from '@muster/contracts';
import { earliest, roundUpToSecond, toInstant, type Instant, type WholeSecond } from '@muster/core';
import { nextSettlement } from './deadlines.ts';
import { reminderDueAt } from './reminders.ts';
import type { IncidentRecord } from './record.ts';
import { and, type Said, type Setting } from './said.ts';

/** What monitoring answers a clock that asks: to wait until a whole second, or that it is not needed. */
export type ClockAnswer = { readonly next: 'wait'; readonly wakeAt: WholeSecond } | { readonly next: 'stop' };

/** When the record next needs its clock: at once while something due waits for the next part of a settlement. */
export const wakeNeededAt = (
  record: IncidentRecord,
  { graceSeconds, now }: Pick<Setting, 'graceSeconds' | 'now'>,
): WholeSecond | undefined => {
  const due = [
    record.behindSince && now,
    nextSettlement(record, graceSeconds),
    reminderDueAt(record, graceSeconds),
  ];
  const settlement = earliest(due.filter((time) => time !== undefined));
  return settlement && roundUpToSecond(settlement);
};

const set = (said: Said, wakeAt: WholeSecond): Said => {
  const { record } = said;
  const clock = record.clock.number + 1;
  return and(said, {
    record: { ...record, clock: { number: clock, wakeAt } },
    events: [ClockSet.with({ incidentId: record.incidentId, clock, wakeAt })],
  });
};

/** Sets a newer clock when none runs or the one that runs would wake too late. */
export const setClock = (said: Said, setting: Setting): Said => {
  const { clock } = said.record;
  const wakeAt = wakeNeededAt(said.record, setting);
  if (wakeAt === undefined || (clock.wakeAt !== undefined && clock.wakeAt <= wakeAt)) return said;
  return set(said, wakeAt);
};

/** After the running clock has woken: it goes on to the next time, or there is none. */
export const rewind = (said: Said, setting: Setting): Said => {
  const wakeAt = wakeNeededAt(said.record, setting);
  const { number } = said.record.clock;
  return and(said, { record: { ...said.record, clock: { number, ...(wakeAt && { wakeAt }) } } });
};

/** After a clock has failed: a new one where one is needed, which makes the old one stop should it ever wake. */
export const replaceClock = (said: Said, setting: Setting): Said => {
  const wakeAt = wakeNeededAt(said.record, setting);
  const { number } = said.record.clock;
  return wakeAt === undefined
    ? and(said, { record: { ...said.record, clock: { number } } })
    : set(said, wakeAt);
};

/** The running clock ends although it is needed: another follows it, for the same time. */
export const succeed = (said: Said): Said => {
  const { wakeAt } = said.record.clock;
  return wakeAt === undefined ? said : set(said, wakeAt);
};

/** Whether a clock of this number has something to do now, must wait on, or is not needed any more. */
export const ask = ({ clock }: IncidentRecord, number: number, now: Instant): ClockAnswer | 'settle' => {
  if (clock.wakeAt === undefined || clock.number !== number) return { next: 'stop' };
  return now < toInstant(clock.wakeAt) ? { next: 'wait', wakeAt: clock.wakeAt } : 'settle';
};

export const answerOf = ({ clock }: IncidentRecord): ClockAnswer =>
  clock.wakeAt === undefined ? { next: 'stop' } : { next: 'wait', wakeAt: clock.wakeAt };
