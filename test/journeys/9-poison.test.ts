import { afterAll, beforeAll, expect, test } from 'vitest';
import { findAssessment } from '@muster/demo/call/assessment';
import { EventMetadata, events } from '@muster/contracts';
import { busMessage } from '@muster/runtime/testing/queue-batch';
import { publishSampleProcedure } from './support/publish-procedure.ts';
import { eventsNamed, history } from './support/events.ts';
import { assess, report, seen, setting } from './support/incident.ts';
import { expectNoDeadLetters } from './support/dead-letters.ts';
import { unique } from './support/muster.ts';
import { emptied, put, takeDeadLetters } from './support/queues.ts';
import { unheardBy } from './support/rules.ts';

let incidentType = '';
beforeAll(async () => {
  incidentType = await publishSampleProcedure();
});
afterAll(expectNoDeadLetters);

const unknownType = (message: string) => message.replace('"IncidentReported"', '"IncidentForeseen"');
const otherVersion = (message: string) => message.replace('"contractVersion":1', '"contractVersion":99');

/** A report that triage has not heard of, as the bus would bring it. */
const unheard = async () => {
  const { incidentId } = await unheardBy('triage', 'on-events', async () => {
    const reported = await report(incidentType, unique('zone'));
    await seen(reported.incidentId, 'the report', ({ status }) => status === 'reported');
    return reported;
  });
  const [row] = await history('intake', 'INCIDENT', incidentId);
  const data = events.IncidentReported.data.parse(row?.data);
  return {
    incidentId: data.incidentId,
    message: busMessage('IncidentReported', data, EventMetadata.parse(row?.metadata)),
  };
};

const reasons = ['not-json', 'unknown-event', 'unknown-version'];

test('in a mixed batch good events are processed once, early ones later, and only bad ones become dead letters', async () => {
  const { incidentId, message } = await unheard();
  const [example] = events.MobilisationOpened.examples;
  const early = busMessage(
    'MobilisationOpened',
    events.MobilisationOpened.data.parse({ ...example, incidentId }),
    { aggregate: { kind: 'MOBILISATION', id: incidentId } },
  );
  const bad = ['not json', unknownType(message), otherVersion(message)];
  await put('triage', 'on-events', [early, message, ...bad, message]);

  expect((await findAssessment(setting, incidentId)).status).toBe('open');
  const aside = await takeDeadLetters('triage', 'on-events', 3);
  expect(aside.map(({ reason }) => reason).sort()).toEqual(reasons);
  expect(aside.map(({ body }) => body).sort()).toEqual(bad.sort());
  await assess(incidentId, { 'where-smelt': 'meter' });
  await emptied('triage', 'on-events', 100);
  expect(await eventsNamed('AssessmentStarted', 'triage', 'ASSESSMENT', incidentId)).toHaveLength(1);
});

test('a batch of nothing but bad messages loses none of them', async () => {
  const { incidentId, message } = await unheard();
  const bad = ['[]', '{"detail-type":"IncidentReported"}', unknownType(message), otherVersion(message)];
  await put('triage', 'on-events', bad);
  const aside = await takeDeadLetters('triage', 'on-events', bad.length);
  expect(aside.map(({ body }) => body).sort()).toEqual(bad.sort());
  expect(aside.every(({ reason }) => reason !== '')).toBe(true);
  await put('triage', 'on-events', [message]);
  expect((await findAssessment(setting, incidentId)).status).toBe('open');
});
