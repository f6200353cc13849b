import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { secondsBetween } from '@muster/core';
import { until } from '@muster/demo/until';
import { runsOf, transitionsOf } from './support/clocks.ts';
import { sampleAction, sampleRole } from '@muster/procedures/sample';
import { publishSampleProcedure } from './support/publish-procedure.ts';
import { eventsNamed } from './support/events.ts';
import { assessed, confirm, personWithLink } from './support/incident.ts';
import { expectNoDeadLetters } from './support/dead-letters.ts';
import { othersHaveEnded } from './support/others-have-ended.ts';
import { lead, unique } from './support/muster.ts';
import { addPerson } from './support/people.ts';
import { dispatchAtOnce } from '../support/dispatch-at-once.ts';
import { addReporter, alarm } from './support/source.ts';

const ALARMS = 25;
const LIMIT = 10;
const GRACE = 2;
/** From then on the sweep settles what its clock has not; how late clocks are, `npm run bench` says. */
const SWEEP_MARGIN = 3;
beforeAll(othersHaveEnded, 3_600_000);
afterAll(expectNoDeadLetters);

const missOf = async (incidentId: string) =>
  (await eventsNamed('DeadlineMissed', 'monitoring', 'RECORD', incidentId)).find(
    ({ kind }) => kind === 'accepted',
  );

/** An event that comes in just when a limit is due settles it as well, and as early; the sweep would be a minute late. */
function expectSettledByClocks(misses: readonly { readonly settledBy?: string | undefined }[]): void {
  const by = Object.groupBy(misses, ({ settledBy = 'unknown' }) => settledBy);
  expect(Object.keys(by).filter((one) => one !== 'clock' && one !== 'event')).toEqual([]);
  expect(by['clock']?.length ?? 0).toBeGreaterThanOrEqual(misses.length * 0.8);
}

/** So many alarms, 97 ms apart, each in a zone with one person who will not answer. */
async function sound(): Promise<string[]> {
  const incidentType = await publishSampleProcedure({ roles: [sampleRole({ acceptWithinSeconds: LIMIT })] });
  await dispatchAtOnce(lead, incidentType);
  const reporter = await addReporter(incidentType, 'alarm-confirmed');
  const zones = Array.from({ length: ALARMS }, () => unique('zone'));
  for (const zone of zones) await addPerson(zone);
  const sounded: Promise<string>[] = [];
  for (const zone of zones) {
    sounded.push(alarm(reporter, zone));
    await pause(97);
  }
  return Promise.all(sounded);
}

// Side by side: both wait, and the clocks of one must not hold up those of the other.
test.concurrent('25 alarms, 97 ms apart, answered by nobody: each miss is settled in time, none early, by clocks and not by the sweep', async () => {
  const since = new Date();
  const incidentIds = await sound();
  const misses = await until(
    'every miss',
    async () => {
      const found = (await Promise.all(incidentIds.map(missOf))).filter((miss) => miss !== undefined);
      return found.length === ALARMS ? found : undefined;
    },
    { seconds: 230, everyMs: 1_000 },
  );
  expectSettledByClocks(misses);
  const late = misses.map(({ dueAt, missedAt }) => secondsBetween(dueAt, missedAt)).sort((a, b) => a - b);
  expect(late[0]).toBeGreaterThanOrEqual(GRACE);
  expect(late.at(-1)).toBeLessThan(GRACE + SWEEP_MARGIN);
  const runs = await runsOf(since, ...incidentIds);
  expect(runs.filter(({ status }) => status !== 'RUNNING' && status !== 'SUCCEEDED')).toEqual([]);
  for (const { wakeAt } of runs) expect(wakeAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
});

test.concurrent('of twenty misses a second apart each clock is followed by the next one, and each miss is emitted once and in time', async () => {
  const since = new Date();
  const ids = Array.from({ length: 20 }, (_, n) => `action-${n + 1}`);
  const actions = ids.map((id, n) => sampleAction(id, { withinSeconds: 5 + n, countsFrom: 'accepted' }));
  const incidentType = await publishSampleProcedure({ roles: [sampleRole({ actions })] });
  const zone = unique('zone');
  await addPerson(zone);
  const { incidentId } = await assessed(incidentType, zone);
  const [assignment] = await confirm(incidentId);
  if (assignment === undefined) throw new Error('nobody was asked');
  await (await personWithLink(assignment)).accept();
  const told = () => eventsNamed('DeadlineMissed', 'monitoring', 'RECORD', incidentId);
  const all = async () => ((await told()).length >= ids.length ? true : undefined);
  await until('every miss', all, { seconds: 90, everyMs: 1_000 });
  await pause(3_000);
  const misses = await told();
  expect(misses.map(({ actionId }) => actionId).sort()).toEqual([...ids].sort());
  expectSettledByClocks(misses);
  const late = misses.map(({ dueAt, missedAt }) => secondsBetween(dueAt, missedAt)).sort((a, b) => a - b);
  expect(late[0]).toBeGreaterThanOrEqual(GRACE);
  expect(late.at(-1)).toBeLessThan(GRACE + SWEEP_MARGIN);
  const runs = await runsOf(since, incidentId);
  const transitions = await Promise.all(runs.map(transitionsOf));
  expect(Math.max(...transitions)).toBe(2);
  expect(transitions.length).toBeGreaterThanOrEqual(10);
  expect(runs.filter(({ status }) => status !== 'RUNNING' && status !== 'SUCCEEDED')).toEqual([]);
});
