import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plusSeconds, secondsBetween } from '@muster/core';
import { commitments } from '../../src/deadlines/domain/commitments.ts';
import { s, sampleEvents, zero } from '../support/sample-incident.ts';
import { SimulatedIncident, type Options } from '../support/simulated-incident.ts';

const seeded = { seed: 320, numRuns: 60 };
const end = s(1_000);

/** For each sample event how late it comes, in seconds, once or several times. */
type Delays = readonly (readonly number[])[];

const delaysUpTo = (max: number): fc.Arbitrary<Delays> =>
  fc.tuple(
    ...sampleEvents().map(() =>
      fc.array(fc.double({ min: 0, max, noNaN: true }), { minLength: 1, maxLength: 3 }),
    ),
  );
/** In any order, late and several times over. */
const anyOrder = delaysUpTo(120);
const prompt: Delays = sampleEvents().map(() => [0.05]);

const play = (
  delays: Delays,
  options: Options = {},
  events = sampleEvents(),
  until = end,
): SimulatedIncident => {
  const incident = new SimulatedIncident(options);
  for (const [index, event] of events.entries()) {
    for (const delay of delays[index] ?? [0]) {
      incident.deliver(event, plusSeconds(event.metadata.occurredAt, delay));
    }
  }
  return incident.sweepsFrom(zero, until).run(until);
};

/** Starts of clocks that are lost, or that come two or three times. */
const anyStarts: fc.Arbitrary<Options> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }))
  .map(([copies, come]) => ({ copies, starts: (clock: number) => come[clock % come.length] ?? true }));

/** What a record is apart from the times at which monitoring itself did something. */
const essence = ({ record }: SimulatedIncident) => {
  if (!record) throw new Error('the sample events make a record');
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
  const ids = sampleEvents().map(({ metadata }) => metadata.id);
  fc.assert(
    fc.property(anyOrder, (delays) => {
      const keys = play(delays).lines;
      expect(ids.filter((id) => keys.filter((key) => key === id).length !== 1)).toEqual([]);
    }),
    seeded,
  );
});

test('no deadline is missed early, and none after it was met', () => {
  fc.assert(
    fc.property(anyOrder, anyStarts, (delays, options) => {
      const incident = play(delays, options);
      const settled = incident.of('DeadlinesSettled');
      const met = new Map(
        settled.flatMap(({ at, data }) =>
          (data.met ?? []).map(({ deadlineId }) => [deadlineId, at] as const),
        ),
      );
      for (const { data } of incident.of('DeadlineMissed')) {
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
      const incident = play(delays, options);
      const settled = incident.of('DeadlinesSettled').map(({ data }) => data);
      const missed = incident.of('DeadlineMissed').map(({ data }) => data);
      for (const said of [
        settled.map((one) => one.armed ?? []),
        settled.map((one) => one.met ?? []),
        [missed],
      ]) {
        const ids = said.flat().map(({ deadlineId }) => deadlineId);
        expect(ids.length).toBe(new Set(ids).size);
      }
    }),
    seeded,
  );
});

test('an answer that is known within the grace is never a miss', () => {
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

const silences = ({ record }: SimulatedIncident) =>
  (record ? commitments(record) : []).filter(({ dueAt, answeredAt, endedAt }) => {
    const isOver = endedAt !== undefined && endedAt <= dueAt;
    return !isOver && (answeredAt === undefined || answeredAt > dueAt) && plusSeconds(dueAt, 70) <= end;
  });

test('no silence goes unnoticed: by its clock at the end of the grace, else by the sweep', () => {
  const incomplete = fc.subarray(sampleEvents(), { minLength: 5 });
  fc.assert(
    fc.property(incomplete, fc.option(anyStarts, { nil: undefined }), (events, broken) => {
      const incident = play([], broken, events);
      for (const { kind, assignmentId, actionId, dueAt } of silences(incident)) {
        const deadline = incident.record?.deadlines.find(
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

test('a clock that asks up to two seconds before its time settles nothing early, and is followed by another for that time', () => {
  fc.assert(
    fc.property(anyOrder, fc.double({ min: 0.001, max: 2, noNaN: true }), (delays, early) => {
      const hasty = play(delays, { early }, sampleEvents(), s(4_000));
      const exact = play(delays, {}, sampleEvents(), s(4_000));
      expect(essence(hasty)).toEqual(essence(exact));
      for (const { data } of hasty.of('DeadlineMissed')) {
        if (data.step) expect(secondsBetween(data.dueAt, data.missedAt)).toBeGreaterThanOrEqual(2);
      }
      expect(hasty.running).toBe(0);
      expect(hasty.record?.clock.wakeAt).toBeUndefined();
    }),
    { ...seeded, numRuns: 30 },
  );
});

test('a clock whose follower’s start was lost is replaced by the sweep', () => {
  const incident = play(prompt, { starts: (clock) => clock !== 2 }, sampleEvents(), s(4_000));
  expect(incident.of('ClockSet').length).toBeGreaterThan(2);
  expect(essence(incident)).toEqual(essence(play(prompt, {}, sampleEvents(), s(4_000))));
});

test('starts that are lost or come several times leave no clock running without need', () => {
  fc.assert(
    fc.property(anyOrder, anyStarts, (delays, options) => {
      const incident = play(delays, options, sampleEvents(), s(4_000));
      expect(incident.running).toBe(0);
      expect(incident.record?.clock.wakeAt).toBeUndefined();
    }),
    { ...seeded, numRuns: 30 },
  );
});
