import { setTimeout as pause } from 'node:timers/promises';
import { events as contracts } from '@muster/contracts';
import { subscriptions as dispatch } from '@muster/dispatch/subscriptions';
import { playCallInto } from '@muster/infra/local/play.ts';
import { subscriptions as intake } from '@muster/intake/subscriptions';
import { subscriptions as monitoring } from '@muster/monitoring/subscriptions';
import { subscriptions as review } from '@muster/review/subscriptions';
import { subscriptions as triage } from '@muster/triage/subscriptions';
import { committed, type EventRow } from './events.ts';
import { clockTransitions } from './executions.ts';
import { gigabyteSeconds, type Invocation } from './invocations.ts';
import { workSince, type Work } from './logs.ts';
import type { Row, Say } from './row.ts';
import { sum } from './statistics.ts';
import type { System } from './system.ts';

/** What one incident caused in the deployed system, from the call to the lead's report. */
export interface IncidentCounts {
  readonly requests: number;
  readonly invocations: number;
  readonly gigabyteSeconds: number;
  /** Those that go to the bus. */
  readonly events: number;
  /** Messages that rules put into queues. */
  readonly messages: number;
  readonly mails: number;
  readonly transitions: number;
  /** Executions of the state machine. */
  readonly clocks: number;
  readonly logBytes: number;
}

const STACKS = 'muster-local-';
/** Long enough for what follows the last answer. */
const AFTERMATH_MS = 5_000;

const queues = [intake, triage, dispatch, monitoring, review].flatMap((queueNames) =>
  Object.values<readonly string[]>(queueNames),
);

/** Whether events of this name go to the bus at all. */
const isPublished = (name: string): boolean =>
  !Object.values(contracts).some((contract) => contract.name === name && 'historyOnly' in contract);

/** How many queues an event of this name goes into. */
export const subscribersOf = (name: string): number => queues.filter((names) => names.includes(name)).length;

const isRequest = ({ group }: Work): boolean => /(api|webhook|responder|api-?docs)-?logs/i.test(group);
/** Schedules run whether there is an incident or not. */
const isScheduled = ({ group }: Work): boolean => /(sweep|report)-?logs/i.test(group);

const runsIn = (work: readonly Work[]): Invocation[] => work.flatMap(({ invocations }) => invocations);

const mailsIn = (events: readonly EventRow[]): number =>
  events.filter(({ name }) => name === 'NotificationSent' || name === 'ReportPublished').length;

/** Plays the call that `npm run call` plays, with nothing else at work, and counts what it caused. */
export async function countIncident(
  { muster }: System,
  say: Say,
  signal: AbortSignal,
): Promise<IncidentCounts> {
  say('incident: one call from the telephone to the report');
  const before = await committed(muster);
  const since = Date.now();
  const { incidentId } = await playCallInto(muster, () => undefined, { signal });
  await pause(AFTERMATH_MS, undefined, { signal });
  const after = await committed(muster);
  const events = Object.entries(after).flatMap(([service, rows]) => {
    const known = new Set(before[service]?.map(({ metadata }) => metadata.id));
    return rows.filter(({ metadata }) => !known.has(metadata.id));
  });
  const all = await workSince(muster.endpoint, STACKS, since);
  const work = all.filter((one) => !isScheduled(one));
  const { transitions, executions: clocks } = await clockTransitions(muster, incidentId);
  return {
    requests: runsIn(work.filter(isRequest)).length,
    invocations: runsIn(work).length,
    gigabyteSeconds: gigabyteSeconds(runsIn(work)),
    events: events.filter(({ name }) => isPublished(name)).length,
    messages: sum(events.map(({ name }) => subscribersOf(name))),
    mails: mailsIn(events),
    transitions,
    clocks,
    logBytes: sum(work.map(({ bytes }) => bytes)),
  };
}

/** What a scheduled run that finds nothing to do takes, from those of the whole time. */
export async function countScheduledRuns({ muster }: System) {
  const work = (await workSince(muster.endpoint, STACKS, 0)).filter(isScheduled);
  const runs = runsIn(work);
  const each = Math.max(runs.length, 1);
  return {
    gigabyteSeconds: gigabyteSeconds(runs) / each,
    logBytes: sum(work.map(({ bytes }) => bytes)) / each,
  };
}

export const incidentRow = (counts: IncidentCounts): Row => ({
  what: 'one incident in the deployed system: a call, one silence, three notifications, closing, report',
  muster:
    `${counts.requests} requests, ${counts.events} events, ${counts.messages} messages, ` +
    `${counts.invocations} Lambda runs of ${counts.gigabyteSeconds.toFixed(1)} GB-s, ` +
    `${counts.transitions} state transitions of ${counts.clocks} clocks, ${counts.mails} mails, ${(counts.logBytes / 1000).toFixed(0)} kB of log`,
  aim: 'reported; the cost stands on it',
  measured: { ...counts },
});
