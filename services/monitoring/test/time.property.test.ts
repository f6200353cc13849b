import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plusSeconds, secondsBetween } from '@muster/core';
import { owed } from '../src/domain/owed.ts';
import { s, story, zero } from './story.ts';
import { World, type Options } from './world.ts';

const seeded = { seed: 320, numRuns: 60 };
const end = s(1_000);

/** For each event of the story how late it comes, in seconds, once or several times. */
type Delays = readonly (readonly number[])[];

const delaysUpTo = (max: number): fc.Arbitrary<Delays> =>
  fc.tuple(
    ...story().map(() => fc.array(fc.double({ min: 0, max, noNaN: true }), { minLength: 1, maxLength: 3 })),
  );
/** In any order, late and several times over. */
const anyOrder = delaysUpTo(120);
const prompt: Delays = story().map(() => [0.05]);

const play = (delays: Delays, options: Options = {}, events = story(), until = end): World => {
  const world = new World(options);
  for (const [index, event] of events.entries()) {
    for (const delay of delays[index] ?? [0]) {
      world.deliver(event, plusSeconds(event.metadata.occurredAt, delay));
    }
  }
  return world.sweepsFrom(zero, until).run(until);
};

/** Starts of clocks that are lost, or that come two or three times. */
const anyStarts: fc.Arbitrary<Options> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }))
  .map(([copies, come]) => ({ copies, starts: (clock: number) => come[clock % come.length] ?? true }));

/** What a record is apart from the times at which monitoring itself did something. */
const essence = ({ record }: World) => {
  if (!record) throw new Error('the story makes a record');
  const { clock: _, awaited: __, deadlines, deviations, ...facts } = record;
  return {
    ...facts,
    deadlines: deadlines.map(({ armedAt: ___, missedAt: ____, ...deadline }) => deadline),
    deviations: deviations.map(({ deviationId }) => deviationId).sort(),
  };
};

test('out of order, late and several times over, events make the record that they make in order', () => {
  const inOrder = essence(play(prompt));
  expect(inOrder.parked).toEqual([]);
  fc.assert(
    fc.property(anyOrder, (delays) => {
      expect(essence(play(delays))).toEqual(inOrder);
    }),
    seeded,
  );
});

test('each event has its line in the timeline exactly once, whatever the order', () => {
  const heard = story().map(({ metadata }) => metadata.id);
  fc.assert(
    fc.property(anyOrder, (delays) => {
      const keys = play(delays).lines;
      expect(heard.filter((id) => keys.filter((key) => key === id).length !== 1)).toEqual([]);
    }),
    seeded,
  );
});

test('no deadline is missed early, and none after it was met', () => {
  fc.assert(
    fc.property(anyOrder, anyStarts, (delays, options) => {
      const world = play(delays, options);
      const met = new Map(world.of('DeadlineMet').map(({ at, data }) => [data.deadlineId, at]));
      for (const { data } of world.of('DeadlineMissed')) {
        expect(data.missedAt > data.dueAt).toBe(true);
        if (data.step) expect(secondsBetween(data.dueAt, data.missedAt)).toBeGreaterThanOrEqual(2);
        const metAt = met.get(data.deadlineId);
        if (metAt) expect(metAt > data.missedAt).toBe(true);
      }
    }),
    seeded,
  );
});

test('a deadline is armed, met and missed once each at most', () => {
  fc.assert(
    fc.property(anyOrder, anyStarts, (delays, options) => {
      const world = play(delays, options);
      for (const name of ['DeadlineArmed', 'DeadlineMet', 'DeadlineMissed'] as const) {
        const ids = world.of(name).map(({ data }) => data.deadlineId);
        expect(ids.length).toBe(new Set(ids).size);
      }
    }),
    seeded,
  );
});

test('an answer that is known within the grace is never called a miss', () => {
  fc.assert(
    fc.property(delaysUpTo(1.9), (delays) => {
      const missed = play(delays).of('DeadlineMissed');
      expect(missed.map(({ data: { kind, actionId } }) => actionId ?? kind).sort()).toEqual([
        'accepted',
        'isolate',
      ]);
    }),
    seeded,
  );
});

const silences = ({ record }: World) =>
  (record ? owed(record) : []).filter(({ dueAt, answeredAt, endedAt }) => {
    const isOver = endedAt !== undefined && endedAt <= dueAt;
    return !isOver && (answeredAt === undefined || answeredAt > dueAt) && plusSeconds(dueAt, 70) <= end;
  });

test('no silence goes unnoticed: by its clock at the end of the grace, else by the sweep', () => {
  const incomplete = fc.subarray(story(), { minLength: 5 });
  fc.assert(
    fc.property(incomplete, fc.option(anyStarts, { nil: undefined }), (events, broken) => {
      const world = play([], broken, events);
      for (const { kind, assignmentId, actionId, dueAt } of silences(world)) {
        const deadline = world.record?.deadlines.find(
          (one) => one.kind === kind && one.assignmentId === assignmentId && one.actionId === actionId,
        );
        expect(deadline?.status).toBe('missed');
        const armed = deadline && deadline.armedAt > dueAt ? deadline.armedAt : dueAt;
        const late = secondsBetween(armed, deadline?.missedAt ?? end);
        expect(late).toBeLessThanOrEqual(broken ? 66 : 2);
      }
    }),
    { ...seeded, numRuns: 200 },
  );
});

test('a clock waits for whole seconds only, and for none that has passed when it is set', () => {
  fc.assert(
    fc.property(anyOrder, (delays) => {
      for (const { at, data } of play(delays).of('ClockSet')) {
        expect(data.wakeAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
        expect(Date.parse(data.wakeAt)).toBeGreaterThanOrEqual(Date.parse(at));
      }
    }),
    seeded,
  );
});

test('a clock that ends after a few questions is followed by another: nothing is late, and none asks more', () => {
  fc.assert(
    fc.property(anyOrder, fc.integer({ min: 2, max: 4 }), (delays, questions) => {
      const [handedOn, alone] = [
        play(delays, { questions }, story(), s(4_000)),
        play(delays, {}, story(), s(4_000)),
      ];
      expect(handedOn.mostAsked).toBeLessThanOrEqual(questions);
      expect(essence(handedOn)).toEqual(essence(alone));
      const misses = (world: World) =>
        world.of('DeadlineMissed').map(({ at, data }) => `${at} ${data.deadlineId} ${data.settledBy}`);
      expect(misses(handedOn)).toEqual(misses(alone));
      expect(handedOn.running).toBe(0);
      expect(handedOn.record?.clock.wakeAt).toBeUndefined();
    }),
    seeded,
  );
});

test('a clock whose successor’s start was lost is replaced by the sweep', () => {
  const world = play(prompt, { questions: 2, starts: (clock) => clock !== 2 }, story(), s(4_000));
  expect(world.of('ClockSet').length).toBeGreaterThan(2);
  expect(essence(world)).toEqual(essence(play(prompt, {}, story(), s(4_000))));
});

test('starts that are lost or come several times leave no clock running without need', () => {
  fc.assert(
    fc.property(anyOrder, anyStarts, (delays, options) => {
      const world = play(delays, options, story(), s(4_000));
      expect(world.running).toBe(0);
      expect(world.record?.clock.wakeAt).toBeUndefined();
    }),
    { ...seeded, numRuns: 30 },
  );
});
