import { describe, expect, test } from 'vitest';
import { cardOf } from '../../src/board/domain/card.ts';
import { close, resolve } from '../../src/closing/domain/resolve-and-close.ts';
import { remindOfUnfilled } from '../../src/escalation/domain/unfilled-reminders.ts';
import type { IncidentEvent } from '../../src/record/domain/incident-event.ts';
import { MOST_ROWS, pendingChanges } from '../../src/record/domain/pending-changes.ts';
import { statusOf } from '../../src/record/domain/status-of.ts';
import { unfilledRoles } from '../../src/record/domain/vacancies.ts';
import { eventsIn, recordAfter, stateOf } from '../support/decision-results.ts';
import * as sample from '../support/sample-incident.ts';
import { at, event, s } from '../support/sample-incident.ts';
import { SimulatedIncident } from '../support/simulated-incident.ts';

const by = { kind: 'user', id: 'lead' } as const;
const needing = (count: number) => sample.mobilised([{ role: 'first-engineer', count }]);
const opened = (count = 1): IncidentEvent[] => [
  sample.reported(),
  sample.started(),
  sample.assessed(),
  needing(count),
];
const taken = [...opened(), sample.offered(1, 50), sample.briefed(1, 51), sample.accepted(1, 60)];
const lost = [...taken, sample.ended(1, 'released', 100, 3)];
const HOUR = 3600;

/** What was told of empty places up to a time, each with its second of the sample incident. */
const toldOf = (events: readonly IncidentEvent[], until: number) => {
  const incident = new SimulatedIncident();
  for (const one of events) incident.deliver(one, one.metadata.occurredAt);
  incident.run(s(until));
  const second = (time: string): number => (Date.parse(time) - Date.parse(s(0))) / 1000;
  return {
    world: incident,
    told: incident
      .of('IncidentEscalated')
      .filter(({ data }) => data.explained.includes('nobody since'))
      .map(({ at: time, data }) => [second(time), data.why]),
  };
};

describe('an incident that loses its people', () => {
  test('waits for dispatch at the top of the board, since they left', () => {
    const record = recordAfter(lost);
    expect(statusOf(record)).toBe('assessed');
    expect(cardOf(record)).toMatchObject({
      status: 'assessed',
      neededFor: 'dispatched',
      neededAt: s(100),
      unfilled: 1,
    });
    expect(unfilledRoles(record)).toMatchObject([
      { title: 'First engineer', missing: 1, since: s(100), isLost: true },
    ]);
  });

  test('needs a new offer within the time of the first, and a miss names what is lacking', () => {
    const { world: incident } = toldOf(lost, 170);
    const [missed] = incident.of('DeadlineMissed').filter(({ data }) => data.kind === 'dispatched');
    expect(missed).toMatchObject({ at: s(162), data: { dueAt: s(160), assignmentId: sample.assignment(1) } });
    const [told] = incident.of('IncidentEscalated').filter(({ data }) => data.why === 'deadline-missed');
    expect(told?.data.explained).toMatch(/^First engineer: nobody since 2026-01-05T09:16:40.*, 1 missing\.$/);
  });

  test('is escalated again every ten minutes, until somebody is asked', () => {
    const { told } = toldOf([...lost, sample.offered(2, 1500, 1)], HOUR);
    expect(told).toEqual([
      [162, 'deadline-missed'],
      [762, 'place-unfilled'],
      [1362, 'place-unfilled'],
    ]);
  });

  test('is escalated as often as its procedure says', () => {
    const verdict = sample.assessed();
    if (verdict.name !== 'IncidentAssessed') throw new Error('it is a verdict');
    const plan = { ...verdict.data.plan, unfilledReminderSeconds: 120 };
    const events = lost.map((one) =>
      one.name === 'IncidentAssessed' ? { ...verdict, data: { ...verdict.data, plan } } : one,
    );
    expect(toldOf(events, 450).told.map(([time]) => time)).toEqual([162, 282, 402]);
  });

  test('does not grow while it waits, and is not escalated once nobody has to come', () => {
    const { world: incident } = toldOf(lost, HOUR);
    const { record } = incident;
    if (!record) throw new Error('there is a record');
    expect(record.deadlines.filter(({ kind }) => kind === 'dispatched')).toHaveLength(2);
    incident.decide(s(HOUR + 1), (one, context) => resolve(one, { by }, context));
    const before = incident.of('IncidentEscalated').length;
    incident.run(s(3 * HOUR));
    expect(incident.of('IncidentEscalated')).toHaveLength(before);
    expect(incident.record?.clock.wakeAt).toBeUndefined();
  });

  test('counts the first offer in its figures, and the miss of a further one as one departure', () => {
    const record = toldOf(lost, HOUR).world.record;
    if (!record) throw new Error('there is a record');
    const done = stateOf(resolve(record, { by }, at(s(HOUR))));
    const override = { reason: 'Nobody could come.' };
    const decision = close(done, { disposition: 'founded', override, by }, at(s(HOUR + 1)));
    const [closed] = eventsIn(decision, 'IncidentClosed');
    const ofOffers = closed?.case.targets.filter(({ kind }) => kind === 'dispatched');
    expect(ofOffers).toEqual([{ kind: 'dispatched', met: true }]);
    const { deviations } = stateOf(decision);
    const again = record.deadlines.find((one) => one.kind === 'dispatched' && one.assignmentId);
    expect(deviations.filter(({ subject }) => subject === again?.deadlineId)).toHaveLength(1);
  });
});

test('a reminder that does not fit into a save is sent with the next one, and each save stays within its limit', () => {
  const record = recordAfter(lost);
  const context = at(s(HOUR));
  const rows = (count: number) => Array.from({ length: count }, (_, n) => ({ sk: `LINE#${n}`, data: {} }));
  const full = remindOfUnfilled(pendingChanges(record, { rows: rows(MOST_ROWS) }), context);
  expect(full.events).toEqual([]);
  expect([full.isBehind, full.record.unfilledToldAt]).toEqual([true, record.unfilledToldAt]);
  const last = remindOfUnfilled(pendingChanges(record, { rows: rows(MOST_ROWS - 1) }), context);
  expect(last.events).toHaveLength(1);
  expect([last.isBehind, last.record.unfilledToldAt]).toEqual([false, s(HOUR)]);
  expect(remindOfUnfilled(pendingChanges(full.record), context).events).toHaveLength(1);
});

describe('a place is empty', () => {
  test.each([
    ['is declined', [...opened(), sample.offered(1, 50), sample.declined(1, 55, 2)], 1, s(55)],
    ['expires', [...opened(), sample.offered(1, 50), sample.ended(1, 'expired', 75, 2)], 1, s(75)],
    [
      'was never made, for one of two',
      [...opened(2), sample.offered(1, 50), sample.accepted(1, 60)],
      1,
      s(40),
    ],
    ['was never made', opened(2), 2, s(40)],
  ])('when its offer %s', (_, events, missing, since) => {
    expect(unfilledRoles(recordAfter(events))).toMatchObject([{ missing, since }]);
  });

  test.each([
    ['while somebody is asked', [...opened(), sample.offered(1, 50)]],
    ['once somebody is clear of it', [...taken, sample.ended(1, 'clear', 100, 3)]],
    ['once another is asked instead', [...lost, sample.offered(2, 101, 1)]],
  ])('no more %s', (_, events) => {
    const record = recordAfter(events);
    expect(unfilledRoles(record)).toEqual([]);
    expect(statusOf(record)).toBe('dispatched');
  });
});

test('nobody asked at all is one message at the miss, and another every ten minutes', () => {
  expect(toldOf(opened(2), 1400).told).toEqual([
    [102, 'deadline-missed'],
    [702, 'place-unfilled'],
    [1302, 'place-unfilled'],
  ]);
});

test('a place that was never offered beside one that is held is escalated when its offer is due', () => {
  const events = [...opened(2), sample.offered(1, 50), sample.accepted(1, 60), sample.understood(1, 65)];
  expect(toldOf(events, 720).told).toEqual([
    [102, 'place-unfilled'],
    [702, 'place-unfilled'],
  ]);
  expect(cardOf(recordAfter(events))).toMatchObject({ neededFor: 'dispatched', neededAt: s(100) });
});

test('a shortfall is escalated again ten minutes after dispatch told of it, and stands at the top of the board', () => {
  const short = event('ShortfallFound', { kind: 'MOBILISATION', id: sample.incidentId }, 2, s(42), {
    role: 'first-engineer',
    missing: 1,
    reason: 'There is nobody.',
    foundAt: s(42),
  });
  const record = recordAfter([...opened(), short]);
  expect(cardOf(record)).toMatchObject({ neededFor: 'dispatched', neededAt: s(40) });
});

test('an offer in time whose event arrives late meets the deadline, and nobody is told again', () => {
  const incident = toldOf(lost, 300).world;
  incident.deliver(sample.offered(2, 110, 1), s(301));
  incident.run(s(HOUR));
  const met = incident.of('DeadlinesSettled').flatMap(({ data }) => data.met ?? []);
  const offers = met.filter(({ kind }) => kind === 'dispatched');
  expect(offers.map(({ metAt }) => metAt)).toEqual([s(50), s(110)]);
  expect(incident.of('IncidentEscalated').filter(({ data }) => data.why === 'place-unfilled')).toEqual([]);
  expect(incident.record?.unfilledToldAt).toBeUndefined();
});
