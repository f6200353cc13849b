import '../support/quiet.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countOf } from '@muster/contracts';
import { toInstant } from '@muster/core';
import { check, refusalsOf } from '@muster/procedures';
import { AggregateStore, Table } from '@muster/store';
import { viewOf } from '../../services/monitoring/src/board/show-incident.ts';
import {
  everythingMissed,
  procedureOf,
  type Size,
} from '../../services/monitoring/test/support/large-incident.ts';
import { incidentId, s } from '../../services/monitoring/test/support/sample-incident.ts';
import { caseKind } from '../../services/review/src/cases/store.ts';
import { recordClosedCase } from '../../services/review/src/cases/record-case.ts';
import { figuresOf } from '../../services/review/src/figures/domain/figures.ts';
import { useEngine, type Engine } from '../support/engine.ts';
import {
  beginClosing,
  bringAll,
  playLargeIncident,
  recordOf,
  resolveIt,
  runClock,
} from '../../services/monitoring/test/support/run-incident.ts';
import { causeAt } from '../support/cause.ts';
import { inWords, large } from '../support/large-size.ts';
import { freshMonitoring, publish } from '../../services/monitoring/test/support/monitoring.ts';
import { WIDTH } from '../support/width.ts';

const engine = useEngine();

const PLANS = 2;

const fresh = async (on: Engine) => {
  const deps = await freshMonitoring(on);
  await publish(deps, s(-100));
  return deps;
};

/** Promises of a response of this size in which everybody came. */
const promisesOf = ({ roles, people, actions }: Size): number => 3 + roles * people * (3 + actions);

const handledAndClosed = async (size: Size, late: number) => {
  expect(refusalsOf(check(procedureOf(size)))).toEqual([]);
  const deps = await fresh(engine);
  const closed = await playLargeIncident(deps, size, late);
  const table = new Table({ client: engine.client(), name: await engine.table('review') });
  const cases = new AggregateStore(table, caseKind);
  const event = (await deps.records.history(incidentId)).findLast(({ name }) => name === 'IncidentClosed');
  if (event?.name !== 'IncidentClosed') throw new Error('the incident was not closed');
  await recordClosedCase({ cases }, event, causeAt('case', closed.closedAt));
  const { state: row } = await cases.load(incidentId);
  if (!row) throw new Error('review has no row of the case');
  return { deps, closed, figures: figuresOf([row]) };
};

const checkWhole = async (size: Size, late: number) => {
  const { deps, closed, figures } = await handledAndClosed(size, late);
  const record = await recordOf(deps);
  expect(record.closure?.disposition).toBe('founded');
  expect(record.behindSince).toBeUndefined();
  expect(record.deadlines).toHaveLength(promisesOf(size));
  const history = await deps.records.history(incidentId);
  const names = history.map(({ name }) => name);
  const armed = history.flatMap((event) =>
    event.name === 'DeadlinesSettled' ? (event.data.armed ?? []) : [],
  );
  const found = history.flatMap((event) => (event.name === 'DeviationsFound' ? event.data.deviations : []));
  const count = (name: string) => names.filter((one) => one === name).length;
  expect(armed).toHaveLength(promisesOf(size));
  expect(count('DeadlineMissed')).toBe(record.deadlines.filter(({ status }) => status === 'missed').length);
  expect(found).toHaveLength(record.deviations.length);
  expect(countOf(closed.case.targets)).toBe(promisesOf(size));
  expect(countOf(closed.case.deviations)).toBe(record.deviations.length);
  expect(figures.targets.of).toBe(promisesOf(size));
  const { critical, major, moderate, minor } = figures.deviations;
  expect(critical + major + moderate + minor).toBe(record.deviations.length);
  return { record, names };
};

test(`a response of ${inWords(large)} is settled, closed and in the figures though everything was missed`, async () => {
  const { record, names } = await checkWhole(large, 60);
  expect(JSON.stringify(viewOf(record, s(50_000))).length).toBeLessThan(6_000_000);
  expect(names.filter((name) => name === 'IncidentEscalated').length).toBeLessThan(200);
}, 400_000);

const sizes: fc.Arbitrary<Size> = fc.record({
  roles: fc.integer({ min: 1, max: 10 }),
  people: fc.integer({ min: 1, max: 6 }),
  actions: fc.integer({ min: 0, max: large.actions }),
  mandatory: fc.boolean(),
});

test(
  `whatever the size of a response up to ten roles of six people with ${large.actions} actions each, all that is due is said once and the case is whole`,
  async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.integer({ min: 0, max: 40 }), async (size, late) => {
        await checkWhole(size, late);
      }),
      { seed: 38, numRuns: PLANS, endOnFailure: true },
    );
  },
  PLANS * WIDTH * 120_000,
);

describe('while a settlement takes more than one save', () => {
  const size: Size = { roles: 3, people: 3, actions: 20, mandatory: true };

  test('what was due first is emitted first', async () => {
    const deps = await fresh(engine);
    await bringAll(deps, everythingMissed(size), s(95));
    await runClock(deps, s(20_000));
    const due = (await deps.records.history(incidentId)).flatMap((event) =>
      event.name === 'DeadlineMissed' ? [event.data.dueAt] : [],
    );
    expect(due.length).toBeGreaterThan(150);
    expect(due).toEqual([...due].sort());
  });

  test('an event that arrives is applied at once', async () => {
    const deps = await fresh(engine);
    const events = everythingMissed(size);
    await bringAll(deps, events.slice(0, -1), s(95));
    await bringAll(deps, events.slice(-1), s(20_000));
    const record = await recordOf(deps);
    expect(record.behindSince).toBeDefined();
    expect(record.assignments.filter(({ onSceneAt }) => onSceneAt)).toHaveLength(9);
    expect(record.clock.wakeAt && toInstant(record.clock.wakeAt) <= s(20_000)).toBe(true);
  });

  test('a closing that is under way is refused a second time, and the clock finishes it', async () => {
    const deps = await fresh(engine);
    await bringAll(deps, everythingMissed(size), s(95));
    await resolveIt(deps, s(20_000));
    expect(await beginClosing(deps, s(20_001))).toMatchObject({ ok: true, state: { closing: {} } });
    const again = await beginClosing(deps, s(20_002));
    expect(again).toMatchObject({ ok: false, refusal: { rule: 'already-closed' } });
    await runClock(deps, s(20_003));
    expect(await recordOf(deps)).toMatchObject({ closure: { disposition: 'founded' }, clock: {} });
    expect((await recordOf(deps)).clock.wakeAt).toBeUndefined();
  });
});
