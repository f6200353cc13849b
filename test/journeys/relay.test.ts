import { afterAll, beforeAll, expect, test } from 'vitest';
import { setTimeout as pause } from 'node:timers/promises';
import { findAssessment } from '@muster/demo/call/assessment';
import { publishSampleProcedure } from './support/publish-procedure.ts';
import { history } from './support/events.ts';
import { assess, incidentPath, recommendation, report, setting } from './support/incident.ts';
import { expectNoDeadLetters } from './support/dead-letters.ts';
import { hasty, unique } from './support/muster.ts';
import { addPerson } from './support/people.ts';
import { atRest } from './support/queues.ts';
import { catchUp, withoutRelay } from './support/relays.ts';

let incidentType = '';
beforeAll(async () => {
  incidentType = await publishSampleProcedure();
});
afterAll(expectNoDeadLetters);

test('with the relay switched off a command succeeds; switched on again, its event arrives', async () => {
  const reported = await withoutRelay('intake', async () => {
    await pause(500);
    const made = await report(incidentType, unique('zone'));
    const committed = await history('intake', 'INCIDENT', made.incidentId);
    expect(committed.map(({ name }) => name)).toContain('IncidentReported');
    await pause(2_000);
    const path = incidentPath(made.incidentId);
    const unheard = await hasty('agent').GET('/v1/incidents/{incidentId}/assessment', path);
    expect(unheard.response.status).toBe(404);
    return made;
  });
  expect(await findAssessment(setting, reported.incidentId)).toMatchObject({ status: 'open' });
});

test('an event that is published twice has its effect once', async () => {
  const since = new Date();
  const zone = unique('zone');
  await addPerson(zone);
  const { incidentId } = await report(incidentType, zone);
  await assess(incidentId, { 'where-smelt': 'meter' });
  await recommendation(incidentId);
  const aggregates = [
    ['triage', 'ASSESSMENT'],
    ['dispatch', 'MOBILISATION'],
    ['monitoring', 'RECORD'],
  ] as const;
  const all = () => Promise.all(aggregates.map(([service, kind]) => history(service, kind, incidentId)));
  await atRest();
  const before = await all();
  for (const service of ['intake', 'triage', 'dispatch']) await catchUp(service, since);
  await atRest();
  expect(await all()).toEqual(before);
});
