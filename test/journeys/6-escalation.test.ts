import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { secondsBetween } from '@muster/core';
import type { Assignment } from '@muster/demo/api-replies';
import { runsOf, stopClock, withoutClocks } from './support/clocks.ts';
import { sampleRole } from '@muster/procedures/sample';
import { publishSampleProcedure } from './support/publish-procedure.ts';
import { eventsNamed } from './support/events.ts';
import {
  assessed,
  brief,
  confirm,
  offeredInstead,
  personWithLink,
  readAssignment,
  seen,
} from './support/incident.ts';
import { expectNoDeadLetters } from './support/dead-letters.ts';
import { mailsTaken, unique } from './support/muster.ts';
import { addPeople } from './support/people.ts';

const LIMIT = 8;
const GRACE = 2;
let incidentType = '';
beforeAll(async () => {
  incidentType = await publishSampleProcedure({ roles: [sampleRole({ acceptWithinSeconds: LIMIT })] });
});
afterAll(expectNoDeadLetters);

const missesOf = async (incidentId: string) =>
  (await eventsNamed('DeadlineMissed', 'monitoring', 'RECORD', incidentId)).filter(
    ({ kind }) => kind === 'accepted',
  );

/** Somebody is asked to come, with so many others behind them. */
async function asked(behind: number): Promise<Assignment> {
  const zone = unique('zone');
  await addPeople(zone, 1 + behind);
  const { incidentId } = await assessed(incidentType, zone);
  const [assignment] = await confirm(incidentId);
  if (assignment === undefined) throw new Error('nobody was asked');
  return assignment;
}

describe.concurrent('silence', () => {
  test('lasts as long as the limit and its grace; then the next person is asked, and nobody pressed anything', async () => {
    const silent = await asked(1);
    const next = await offeredInstead(silent, 120);
    expect(next.resource.resourceId).not.toBe(silent.resource.resourceId);
    expect(next.chosenBy).toBe('escalation');
    expect(secondsBetween(silent.acceptBy as never, next.offeredAt as never)).toBeGreaterThanOrEqual(GRACE);
    expect(await readAssignment(silent)).toMatchObject({ status: 'expired' });
    const misses = await missesOf(silent.incidentId);
    expect(misses[0]).toMatchObject({
      assignmentId: silent.assignmentId,
      settledBy: 'clock',
      step: { do: 'offer-next-resource' },
    });
    expect((await brief(next)).text).toContain('Strong smell of gas');
    const page = await (await personWithLink(silent)).open();
    expect(page.status).toBe(410);
  });

  test('of the only candidate is a shortfall, found and told once; nobody is offered after it', async () => {
    const silent = await asked(0);
    await seen(silent.incidentId, 'the shortfall', ({ shortfalls }) => shortfalls.length > 0);
    await pause((LIMIT + GRACE) * 1000);
    const found = await eventsNamed('ShortfallFound', 'dispatch', 'MOBILISATION', silent.incidentId);
    expect(found).toHaveLength(1);
    const told = (await mailsTaken(silent.reference)).filter(({ Subject }) =>
      /nobody|shortfall|missing/i.test(Subject),
    );
    expect(told).toHaveLength(1);
  });

  test('ends with an answer in time: no miss, and no second offer', async () => {
    const willing = await asked(1);
    await (await personWithLink(willing)).accept();
    await pause((LIMIT + GRACE + 1) * 1000);
    expect(await missesOf(willing.incidentId)).toEqual([]);
    expect(await readAssignment(willing)).toMatchObject({ status: 'accepted' });
  });
});

test(
  'the sweep keeps the limit when the clock was stopped by hand, and when none was ever started',
  { timeout: 240_000 },
  async () => {
    const since = new Date();
    const stopped = await asked(1);
    const { clock } = await seen(stopped.incidentId, 'the accept limit', ({ deadlines }) =>
      deadlines.some(({ kind, status }) => kind === 'accepted' && status === 'open'),
    );
    await stopClock(since, stopped.incidentId, clock.number);
    await withoutClocks(async () => {
      const unclocked = await asked(1);
      const offers = await Promise.all([offeredInstead(stopped, 150), offeredInstead(unclocked, 150)]);
      expect(offers.map(({ chosenBy }) => chosenBy)).toEqual(['escalation', 'escalation']);
      expect(await runsOf(since, unclocked.incidentId)).toEqual([]);
      for (const { incidentId, assignmentId } of [stopped, unclocked]) {
        const [miss] = await missesOf(incidentId);
        expect(miss).toMatchObject({ assignmentId, settledBy: 'sweep' });
      }
    });
  },
);
