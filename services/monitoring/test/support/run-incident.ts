import { type DataOf } from '@muster/contracts';
import { plusSeconds, toInstant, type Instant } from '@muster/core';
import type { Outcome } from '@muster/store';
import type { Deps } from '../../src/wiring/deps.ts';
import { close, resolve } from '../../src/closing/domain/resolve-and-close.ts';
import type { IncidentEvent } from '../../src/record/domain/incident-event.ts';
import type { IncidentRecord } from '../../src/record/domain/incident-record.ts';
import { saveIncident, type IncidentRule } from '../../src/settlement/save-incident.ts';
import { continueSettlement } from '../../src/settlement/continue-settlement.ts';
import { answerClock } from '../../src/settlement/answer-clock.ts';
import { CONTINUE_SECONDS } from '../../src/settlement/domain/clock.ts';
import { applyEvents } from '../../src/incident-events/apply-events.ts';
import { everythingMissed, lateAnswers, type Size } from './large-incident.ts';
import { incidentId, s } from './sample-incident.ts';
import { causeAt } from '@muster/test/support/cause';

export const recordOf = async ({ records }: Deps): Promise<IncidentRecord> => {
  const { state } = await records.load(incidentId);
  if (!state) throw new Error('there is no record');
  return state;
};

/** As many events as the queue brings of one incident at once. */
const AT_ONCE = 25;

/** Brings events as their queue does, so many in one save. */
export const bringAll = async (deps: Deps, events: readonly IncidentEvent[], at: Instant): Promise<void> => {
  for (let from = 0; from < events.length; from += AT_ONCE) {
    const [first, ...rest] = events.slice(from, from + AT_ONCE);
    if (first) await applyEvents(deps, [first, ...rest], causeAt(`batch-${at}-${from}`, at));
  }
};

/** Runs the clock from a time on for as long as it has something to do at once; gives how often it asked. */
export const runClock = async (deps: Deps, from: Instant): Promise<number> => {
  let at = from;
  for (let asked = 1; asked <= 200; asked += 1) {
    const { clock } = await recordOf(deps);
    if (clock.wakeAt === undefined || toInstant(clock.wakeAt) > plusSeconds(at, CONTINUE_SECONDS + 2))
      return asked;
    const next = plusSeconds(at, 1);
    at = next > toInstant(clock.wakeAt) ? next : toInstant(clock.wakeAt);
    await answerClock(deps, { incidentId, clock: clock.number }, { at, cause: causeAt(`ask-${at}`, at) });
  }
  throw new Error('the clock never came to an end');
};

type Rule = IncidentRule;

const lead = { kind: 'user', id: 'lead' } as const;

/** A command, with what follows from it in the same call. */
const command = async (
  deps: Deps,
  key: string,
  at: Instant,
  rule: Rule,
): Promise<Outcome<IncidentRecord>> => {
  const cause = { ...causeAt(key, at), actor: lead };
  const first = await saveIncident(deps, incidentId, cause, rule);
  return continueSettlement(deps, first, incidentId, cause, 'event');
};

const closing =
  (reason?: string): Rule =>
  (record, context) =>
    close(
      record,
      { disposition: 'founded', by: lead, ...(reason !== undefined && { override: { reason } }) },
      context,
    );

/** Closes with an override, and breaks off after the first save. */
export const beginClosing = (deps: Deps, at: Instant): Promise<Outcome<IncidentRecord>> =>
  saveIncident(deps, incidentId, causeAt(`close-${at}`, at), closing('All is well.'));

export const resolveIt = (deps: Deps, at: Instant): Promise<Outcome<IncidentRecord>> =>
  command(deps, 'resolve', at, (record, context) => resolve(record, { by: lead }, context));

/** An incident of this size in which everything is missed, then a few late answers, resolved and closed with an override. */
export const playLargeIncident = async (
  deps: Deps,
  size: Size,
  late: number,
): Promise<DataOf<'IncidentClosed'>> => {
  await bringAll(deps, everythingMissed(size), s(95));
  await runClock(deps, s(20_000));
  await bringAll(deps, lateAnswers(size, 30_000, 'The valve was stuck.').slice(0, late), s(30_000));
  await runClock(deps, s(30_001));
  await resolveIt(deps, s(40_000));
  await command(deps, 'close', s(40_010), closing('All is well.'));
  await runClock(deps, s(40_020));
  const events = await deps.records.history(incidentId);
  const closed = events.find((event) => event.name === 'IncidentClosed');
  if (closed?.name !== 'IncidentClosed') throw new Error('the incident was not closed');
  return closed.data;
};
