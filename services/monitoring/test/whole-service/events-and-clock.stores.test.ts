import '@muster/test/support/quiet';
import { describe, expect, test } from 'vitest';
import { plusSeconds } from '@muster/core';
import type { Deps } from '../../src/wiring/deps.ts';
import { answerClock } from '../../src/settlement/answer-clock.ts';
import { sweepRecords } from '../../src/settlement/sweep-records.ts';
import { listIncidents } from '../../src/board/list-incidents.ts';
import { readTimeline } from '../../src/timeline/read-timeline.ts';
import * as sample from '../support/sample-incident.ts';
import { incidentId, s, sampleEvents } from '../support/sample-incident.ts';
import { useEngine } from '@muster/test/support/engine';
import { causeAt } from '@muster/test/support/cause';
import { bring, freshMonitoring, publish, putLists } from '../support/monitoring.ts';

const engine = useEngine();

const withProcedure = async (): Promise<Deps> => {
  const deps = await freshMonitoring(engine);
  await publish(deps, s(-100));
  return deps;
};

const recordOf = async ({ records }: Deps) => {
  const { state } = await records.load(incidentId);
  if (!state) throw new Error('there is no record');
  return state;
};

const saidBy = async ({ records }: Deps) => (await records.history(incidentId)).map(({ name }) => name);

const sweep = (deps: Deps, at: ReturnType<typeof s>) =>
  sweepRecords(deps, { at, cause: causeAt(`sweep-${at}`, at) });

const inTurn = async (deps: Deps, events = sampleEvents()) => {
  for (const event of events) await bring(deps, event);
};

test('all events of an incident at the same instant, twice each, make the record that they make one by one', async () => {
  const [apart, together] = [await withProcedure(), await withProcedure()];
  await inTurn(apart);
  await Promise.all([...sampleEvents(), ...sampleEvents()].map((event) => bring(together, event, 60)));
  for (const deps of [apart, together]) await sweep(deps, s(1_000));
  const { clock: _, deadlines, deviations, folded, ...one } = await recordOf(apart);
  const { clock: __, deadlines: others, deviations: found, folded: all, ...other } = await recordOf(together);
  expect(other).toEqual(one);
  expect(all).toEqual(folded);
  const statuses = (list: typeof deadlines) => list.map(({ deadlineId, status }) => [deadlineId, status]);
  expect(statuses(others)).toEqual(statuses(deadlines));
  expect(found.map(({ deviationId }) => deviationId).sort()).toEqual(
    deviations.map(({ deviationId }) => deviationId).sort(),
  );
});

test('four rounds of an offer, its answers, ticks and brief at the same instant lose none', async () => {
  const deps = await withProcedure();
  await inTurn(deps, [sample.reported(), sample.started(), sample.assessed(), sample.mobilised()]);
  for (let round = 1; round <= 4; round += 1) {
    const events = [sample.offered(round, 50), sample.accepted(round, 60), sample.onScene(round, 61, 3)];
    const ticks = ['isolate', 'ventilate'].map((id, n) => sample.did(round, id, 62, 4 + n));
    await Promise.all([...events, ...ticks, sample.briefed(round, 51)].map((event) => bring(deps, event)));
  }
  const { assignments, parked, briefs } = await recordOf(deps);
  expect(parked).toEqual([]);
  expect(Object.keys(briefs)).toHaveLength(4);
  expect(assignments.flatMap(({ actions }) => actions.map(({ result }) => result?.kind))).toEqual(
    Array.from({ length: 8 }, () => 'done'),
  );
});

test('record and sweep entry are saved together, and own events have no gap in their sequence', async () => {
  const deps = await withProcedure();
  await inTurn(deps);
  const sequences = (await deps.records.history(incidentId)).map(({ metadata }) => metadata.sequence);
  expect(sequences).toEqual(sequences.map((_, index) => index + 1));
  const { causes } = await deps.sweepEntries.load(incidentId);
  expect(causes.length).toBeLessThanOrEqual(1);
});

describe('the clock', () => {
  const ask = (deps: Deps, clock: number, at: ReturnType<typeof s>) =>
    answerClock(deps, { incidentId, clock }, { at, cause: causeAt(`ask-${clock}-${at}`, at) });

  test('settles at its whole second and is followed by the next one; an older one changes nothing', async () => {
    const deps = await withProcedure();
    await inTurn(deps, sampleEvents().slice(0, 5));
    const { clock } = await recordOf(deps);
    expect(clock.wakeAt).toBe('2026-01-05T09:16:12Z');
    await ask(deps, clock.number, s(72));
    const next = { number: clock.number + 1, wakeAt: '2026-01-05T10:15:42Z' };
    expect((await recordOf(deps)).clock).toEqual(next);
    await ask(deps, clock.number, s(72));
    expect((await recordOf(deps)).clock).toEqual(next);
    expect((await saidBy(deps)).filter((name) => name === 'DeadlineMissed')).toHaveLength(1);
  });

  test('asked by two starts at the same instant settles once', async () => {
    const deps = await withProcedure();
    await inTurn(deps, sampleEvents().slice(0, 5));
    const { clock } = await recordOf(deps);
    await Promise.all([1, 2, 3, 4].map((n) => ask(deps, clock.number, s(72 + n / 1000))));
    expect((await recordOf(deps)).clock.number).toBe(clock.number + 1);
    expect((await saidBy(deps)).filter((name) => name === 'DeadlineMissed')).toHaveLength(1);
  });

  test('of an unknown incident is answered to stop', async () => {
    expect(await ask(await withProcedure(), 1, s(0))).toEqual({ next: 'stop' });
  });
});

describe('the sweep', () => {
  test('finds a lost clock while the relay is out: nothing of the incident is in a list, and nothing was published', async () => {
    const deps = await withProcedure();
    await inTurn(deps, sampleEvents().slice(0, 6));
    expect((await listIncidents(deps, { limit: 5 })).items).toEqual([]);
    expect(await sweep(deps, s(120))).toBe(1);
    expect((await saidBy(deps)).slice(-2).sort()).toEqual(['ClockSet', 'DeadlineMissed']);
  });

  test('settles what a dead clock did not, sets a new clock, and then finds nothing', async () => {
    const deps = await withProcedure();
    await inTurn(deps, sampleEvents().slice(0, 6));
    const before = (await recordOf(deps)).clock.number;
    expect(await sweep(deps, s(73))).toBe(0);
    expect(await sweep(deps, s(120))).toBe(1);
    expect(await sweep(deps, s(121))).toBe(0);
    expect((await recordOf(deps)).clock.number).toBe(before + 1);
    expect((await saidBy(deps)).slice(-2).sort()).toEqual(['ClockSet', 'DeadlineMissed']);
  });

  test('checks a path whose procedure arrived after the verdict', async () => {
    const deps = await freshMonitoring(engine);
    await inTurn(deps, sampleEvents().slice(0, 4));
    expect((await recordOf(deps)).deviations).toEqual([]);
    await publish(deps, s(50));
    await sweep(deps, s(110));
    const { deviations, awaited } = await recordOf(deps);
    expect(deviations.map(({ kind }) => kind)).toEqual(['question-skipped']);
    expect(awaited).toBeUndefined();
  });
});

test('the timeline is read in the order of what happened, a page at a time, without loss', async () => {
  const deps = await withProcedure();
  await Promise.all(sampleEvents().map((event) => bring(deps, event)));
  const seen = [];
  let cursor: string | undefined;
  do {
    const page = await readTimeline(deps, incidentId, { limit: 4, cursor });
    seen.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  expect(seen.map(({ at }) => at)).toEqual(seen.map(({ at }) => at).sort());
  expect(seen.filter(({ kind }) => kind === 'AssignmentAccepted')).toHaveLength(1);
  expect(seen.length).toBeGreaterThanOrEqual(sampleEvents().length);
});

test('the timeline is read from its newest line back, a page at a time, without loss', async () => {
  const deps = await withProcedure();
  await Promise.all(sampleEvents().map((event) => bring(deps, event)));
  const { items: oldestFirst } = await readTimeline(deps, incidentId, { limit: 100 });
  const seen = [];
  let cursor: string | undefined;
  do {
    const page = await readTimeline(deps, incidentId, { limit: 4, cursor, order: 'newest' });
    seen.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  expect(seen).toEqual(oldestFirst.toReversed());
});

test('two lines of one instant and one kind are both read, wherever a page ends between them', async () => {
  const deps = await withProcedure();
  await inTurn(deps, [
    sample.reported(),
    sample.offered(2, 73, 1),
    sample.started(),
    sample.mobilised(),
    sample.offered(1, 50),
    sample.ended(1, 'expired', 73, 2),
  ]);
  const { items } = await readTimeline(deps, incidentId, { limit: 100 });
  const missing = items.filter(({ what }) => what.startsWith('Missing from the record'));
  expect(missing.map(({ at }) => at)).toEqual([s(73), s(73)]);
  for (const order of ['oldest', 'newest'] as const) {
    const seen = [];
    let cursor: string | undefined;
    do {
      const page = await readTimeline(deps, incidentId, { limit: 1, cursor, order });
      seen.push(...page.items);
      cursor = page.next;
    } while (cursor !== undefined);
    expect(seen).toEqual(order === 'oldest' ? items : items.toReversed());
  }
});

test('the board lists what is not finished, by team and for all, the next to need somebody first', async () => {
  const deps = await withProcedure();
  await inTurn(deps, sampleEvents().slice(0, 5));
  await putLists(deps);
  const ofAll = await listIncidents(deps, { limit: 5 });
  expect(ofAll.items).toMatchObject([
    { incidentId, status: 'dispatched', neededFor: 'accepted', priority: 'P1' },
  ]);
  expect((await listIncidents(deps, { limit: 5, team: 'north' })).items).toEqual(ofAll.items);
  expect((await listIncidents(deps, { limit: 5, team: 'south' })).items).toEqual([]);
  expect((await listIncidents(deps, { limit: 5, priority: 'P3' })).items).toEqual([]);
  expect(plusSeconds(s(50), 20)).toBe(ofAll.items[0]?.neededAt);
});
