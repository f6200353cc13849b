import { expect, test } from 'vitest';
import { events } from '@muster/contracts';
import { subscriptions as dispatch } from '@muster/dispatch/subscriptions';
import { subscriptions as intake } from '@muster/intake/subscriptions';
import { subscriptions as monitoring } from '@muster/monitoring/subscriptions';
import { subscriptions as review } from '@muster/review/subscriptions';
import { subscriptions as triage } from '@muster/triage/subscriptions';

const subscriptions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  intake,
  triage,
  dispatch,
  monitoring,
  review,
};

/** Events that no queue takes, each with what it is for. */
const unheard: Readonly<Record<string, string>> = {
  ContactReceived: 'the history of contacts; review will count them',
  ContactUpdated: 'the history of contacts; review will count them',
  ClockSet: "starts the incident's state machine by a rule of its own",
  DeadlinesSettled:
    'the history of promises; the record holds them, and review takes them from IncidentClosed',
  DeadlineArmed: 'histories from before DeadlinesSettled',
  DeadlineMet: 'histories from before DeadlinesSettled',
  DeviationsFound: 'the history of departures; review takes them from IncidentClosed',
  DeviationFound: 'histories from before DeviationsFound',
  ComplaintLogged: 'the history of complaints; review itself lists them',
  ComplaintLimitMoved: 'the history of complaints: both days of what moved',
  ComplaintOverdue: 'the history of complaints; review has mailed the leads before',
  SecondStageOpened: 'the history of complaints; review itself lists them',
  ComplaintClosed: 'the history of complaints; review itself lists them',
  EvidencePackMade: 'the history of complaints: who was given what of the inside is asked of it later',
  ReportPublished: 'the history of reports; nothing follows from one',
};

const heard = new Set<string>(Object.values(subscriptions).flatMap((queues) => Object.values(queues).flat()));

test.each(Object.keys(events))('%s has a consumer, or a reason for having none', (name) => {
  expect(heard.has(name)).toBe(!(name in unheard));
});

/** Taken by a rule that is no subscription. */
const byRule = ['ClockSet'];

test.each(Object.values(events))(
  '$name is published if somebody takes it, and stays in the history alone if not',
  (event) => {
    const isTaken = heard.has(event.name) || byRule.includes(event.name);
    expect(event.historyOnly === true).toBe(!isTaken);
  },
);

test('every queue takes events that exist, each once', () => {
  const queues = Object.entries(subscriptions).flatMap(([service, all]) =>
    Object.entries(all).map(([queue, names]) => ({ queue: `${service} ${queue}`, names })),
  );
  for (const { queue, names } of queues) {
    expect([...new Set(names)], queue).toEqual(names);
    for (const name of names) expect(Object.keys(events), queue).toContain(name);
  }
});
