import { describe, expect, test } from 'vitest';
import { cardOf } from '../src/domain/card.ts';
import { close, resolve } from '../src/domain/conclude.ts';
import type { Heard } from '../src/domain/heard.ts';
import { remindOfUnfilled } from '../src/domain/reminders.ts';
import { MOST_ROWS, say } from '../src/domain/said.ts';
import { statusOf } from '../src/domain/status-of.ts';
import { unfilledRoles } from '../src/domain/vacancies.ts';
import * as tell from './story.ts';
import { at, event, s } from './story.ts';
import { recordAfter, saidIn, stateOf } from './told.ts';
import { World } from './world.ts';

const by = { kind: 'user', id: 'lead' } as const;
const needing = (count: number) => tell.mobilised([{ role: 'first-engineer', count }]);
const opened = (count = 1): Heard[] => [tell.reported(), tell.started(), tell.assessed(), needing(count)];
const taken = [...opened(), tell.offered(1, 50), tell.briefed(1, 51), tell.accepted(1, 60)];
const lost = [...taken, tell.ended(1, 'released', 100, 3)];
const HOUR = 3600;

/** What was told of empty places up to a time, each with its second of the story. */
const toldOf = (events: readonly Heard[], until: number) => {
  const world = new World();
  for (const one of events) world.deliver(one, one.metadata.occurredAt);
  world.run(s(until));
  const second = (time: string): number => (Date.parse(time) - Date.parse(s(0))) / 1000;
  return {
    world,
    told: world
      .of('IncidentEscalated')
      .filter(({ data }) => data.explained.includes('nobody since'))
      .map(({ at: time, data }) => [second(time), data.why]),
  };
};

describe('an incident that loses its people', () => {
  test('waits for dispatch at the top of the board, since they left', () => {
    const record = recordAfter(lost);
    expect(statusOf(record)).toBe('assessed');
    expect(cardOf(record)).toMatchObject({ status: 'assessed', neededFor: 'dispatched', neededAt: s(100) });
    expect(unfilledRoles(record)).toMatchObject([
      { title: 'First engineer', missing: 1, since: s(100), isLost: true },
    ]);
  });

  test('is owed an offer anew within the time of the first, and a miss says what is lacking', () => {
    const { world } = toldOf(lost, 170);
    const [missed] = world.of('DeadlineMissed').filter(({ data }) => data.kind === 'dispatched');
    expect(missed).toMatchObject({ at: s(162), data: { dueAt: s(160), assignmentId: tell.assignment(1) } });
    const [told] = world.of('IncidentEscalated').filter(({ data }) => data.why === 'deadline-missed');
    expect(told?.data.explained).toMatch(/^First engineer: nobody since 2026-01-05T09:16:40.*, 1 missing\.$/);
  });

  test('is told of again every ten minutes, until somebody is asked', () => {
    const { told } = toldOf([...lost, tell.offered(2, 1500, 1)], HOUR);
    expect(told).toEqual([
      [162, 'deadline-missed'],
      [762, 'place-unfilled'],
      [1362, 'place-unfilled'],
    ]);
  });

  test('is told of as often as its procedure says', () => {
    const verdict = tell.assessed();
    if (verdict.name !== 'IncidentAssessed') throw new Error('it is a verdict');
    const plan = { ...verdict.data.plan, unfilledReminderSeconds: 120 };
    const events = lost.map((one) =>
      one.name === 'IncidentAssessed' ? { ...verdict, data: { ...verdict.data, plan } } : one,
    );
    expect(toldOf(events, 450).told.map(([time]) => time)).toEqual([162, 282, 402]);
  });

  test('does not grow while it waits, and is told of no more once nobody has to come', () => {
    const { world } = toldOf(lost, HOUR);
    const { record } = world;
    if (!record) throw new Error('there is a record');
    expect(record.deadlines.filter(({ kind }) => kind === 'dispatched')).toHaveLength(2);
    world.decide(s(HOUR + 1), (one, setting) => resolve(one, { by }, setting));
    const before = world.of('IncidentEscalated').length;
    world.run(s(3 * HOUR));
    expect(world.of('IncidentEscalated')).toHaveLength(before);
    expect(world.record?.clock.wakeAt).toBeUndefined();
  });

  test('counts the first offer in its figures, and the miss of a further one as one departure', () => {
    const record = toldOf(lost, HOUR).world.record;
    if (!record) throw new Error('there is a record');
    const done = stateOf(resolve(record, { by }, at(s(HOUR))));
    const override = { reason: 'Nobody could come.' };
    const decision = close(done, { disposition: 'founded', override, by }, at(s(HOUR + 1)));
    const [closed] = saidIn(decision, 'IncidentClosed');
    const ofOffers = closed?.case.targets.filter(({ kind }) => kind === 'dispatched');
    expect(ofOffers).toEqual([{ kind: 'dispatched', met: true }]);
    const { deviations } = stateOf(decision);
    const again = record.deadlines.find((one) => one.kind === 'dispatched' && one.assignmentId);
    expect(deviations.filter(({ subject }) => subject === again?.deadlineId)).toHaveLength(1);
  });
});

test('a reminder that a save has no room for is told by the next one, and the save stays within what it holds', () => {
  const record = recordAfter(lost);
  const setting = at(s(HOUR));
  const rows = (count: number) => Array.from({ length: count }, (_, n) => ({ sk: `LINE#${n}`, data: {} }));
  const full = remindOfUnfilled(say(record, { rows: rows(MOST_ROWS) }), setting);
  expect(full.events).toEqual([]);
  expect([full.isBehind, full.record.unfilledToldAt]).toEqual([true, record.unfilledToldAt]);
  const last = remindOfUnfilled(say(record, { rows: rows(MOST_ROWS - 1) }), setting);
  expect(last.events).toHaveLength(1);
  expect([last.isBehind, last.record.unfilledToldAt]).toEqual([false, s(HOUR)]);
  expect(remindOfUnfilled(say(full.record), setting).events).toHaveLength(1);
});

describe('a place is empty', () => {
  test.each([
    ['is declined', [...opened(), tell.offered(1, 50), tell.declined(1, 55, 2)], 1, s(55)],
    ['expires', [...opened(), tell.offered(1, 50), tell.ended(1, 'expired', 75, 2)], 1, s(75)],
    ['was never made, for one of two', [...opened(2), tell.offered(1, 50), tell.accepted(1, 60)], 1, s(40)],
    ['was never made', opened(2), 2, s(40)],
  ])('when its offer %s', (_, events, missing, since) => {
    expect(unfilledRoles(recordAfter(events))).toMatchObject([{ missing, since }]);
  });

  test.each([
    ['while somebody is asked', [...opened(), tell.offered(1, 50)]],
    ['once somebody is clear of it', [...taken, tell.ended(1, 'clear', 100, 3)]],
    ['once another is asked instead', [...lost, tell.offered(2, 101, 1)]],
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

test('a place that was never offered beside one that is held is told of when its offer is due', () => {
  const events = [...opened(2), tell.offered(1, 50), tell.accepted(1, 60), tell.understood(1, 65)];
  expect(toldOf(events, 720).told).toEqual([
    [102, 'place-unfilled'],
    [702, 'place-unfilled'],
  ]);
  expect(cardOf(recordAfter(events))).toMatchObject({ neededFor: 'dispatched', neededAt: s(100) });
});

test('a shortfall told by dispatch is told of again ten minutes after it, and stands at the top of the board', () => {
  const short = event('ShortfallFound', { kind: 'MOBILISATION', id: tell.incidentId }, 2, s(42), {
    role: 'first-engineer',
    missing: 1,
    reason: 'There is nobody.',
    foundAt: s(42),
  });
  const record = recordAfter([...opened(), short]);
  expect(cardOf(record)).toMatchObject({ neededFor: 'dispatched', neededAt: s(40) });
});

test('an offer in time of which word comes late keeps the promise, and nobody is told again', () => {
  const world = toldOf(lost, 300).world;
  world.deliver(tell.offered(2, 110, 1), s(301));
  world.run(s(HOUR));
  const met = world.of('DeadlineMet').filter(({ data }) => data.kind === 'dispatched');
  expect(met.map(({ data }) => data.metAt)).toEqual([s(50), s(110)]);
  expect(world.of('IncidentEscalated').filter(({ data }) => data.why === 'place-unfilled')).toEqual([]);
  expect(world.record?.unfilledToldAt).toBeUndefined();
});
