import { expect, test } from 'vitest';
import { AssessmentStarted, IncidentClosed, IncidentRejected } from '@muster/contracts';
import { type IncidentId } from '@muster/core';
import { consume } from '@muster/runtime/messaging/consume';
import { derivedId } from '@muster/core/new-id';
import { invoke } from '@muster/runtime/testing/invoke';
import { busMessage, queueBatch } from '@muster/runtime/testing/queue-batch';
import { subscriptions } from '../../src/wiring/subscriptions.ts';
import { useEngine } from '@muster/test/support/engine';
import { noDeadLetters } from '@muster/test/support/no-dead-letters';
import { consumersOf, fromSystem, genericSource, intakeOn } from '../support/intake.ts';

const engine = useEngine();

const fresh = async () => {
  const intake = await intakeOn(engine);
  const sourceId = await genericSource(intake, { reportAtOnce: { incidentType: 'gas-detector-alarm' } });
  const place = { text: 'Pump house 2', zone: 'harbour' };
  const body = JSON.stringify({ type: 'alarm', data: { summary: 'Gas.', place } });
  await fromSystem(intake, sourceId, body, { id: 'msg_1' });
  const contactId = derivedId('con', sourceId, 'msg_1');
  const handler = consume(subscriptions['on-events'], consumersOf(intake), {
    sendToDeadLetters: noDeadLetters,
  });
  const deliver = (...messages: string[]) => invoke(handler, queueBatch(...messages));
  return { intake, contactId, incidentId: derivedId('inc', contactId), deliver };
};

const example = <T extends object>(given: T, incidentId: IncidentId): T => ({ ...given, incidentId });
const about = (id: string) => ({ aggregate: { kind: 'TEST', id } });
const started = (id: IncidentId) =>
  busMessage(
    'AssessmentStarted',
    AssessmentStarted.data.parse(example(AssessmentStarted.examples[0], id)),
    about('a'),
  );
const rejected = (id: IncidentId) =>
  busMessage(
    'IncidentRejected',
    IncidentRejected.data.parse(example(IncidentRejected.examples[0], id)),
    about('b'),
  );
const closed = (id: IncidentId) =>
  busMessage(
    'IncidentClosed',
    IncidentClosed.data.parse(example(IncidentClosed.examples[0], id)),
    about('c'),
  );

test('an incident records its takeover and its end, for any order and number of its events', async () => {
  const forwards = await fresh();
  const backwards = await fresh();
  const news = (id: IncidentId) => [started(id), closed(id)];
  await forwards.deliver(...news(forwards.incidentId), ...news(forwards.incidentId));
  await backwards.deliver(...news(backwards.incidentId).toReversed());
  for (const { intake, incidentId } of [forwards, backwards]) {
    const { state, version } = await intake.incidents.load(incidentId);
    expect([state?.takenOverAt, state?.ended?.as, version]).toEqual([
      AssessmentStarted.examples[0].startedAt,
      'closed',
      3,
    ]);
  }
});

test('the contact of a rejected incident is classified anew, once', async () => {
  const { intake, contactId, incidentId, deliver } = await fresh();
  await deliver(rejected(incidentId));
  await deliver(rejected(incidentId));
  expect(await intake.contacts.load(contactId)).toMatchObject({
    version: 2,
    state: { class: 'not-relevant' },
  });
  expect((await intake.incidents.load(incidentId)).state?.ended?.as).toBe('rejected');
  const last = (await intake.contacts.history(contactId)).at(-1);
  expect(last).toMatchObject({ name: 'ContactUpdated', data: { class: 'not-relevant', incidentId } });
});

test('events of an incident that was never reported here fail alone and are tried again', async () => {
  const { intake, incidentId, deliver } = await fresh();
  const failed = await deliver(started(derivedId('inc', 'unknown')), started(incidentId));
  expect(failed).toEqual({ batchItemFailures: [{ itemIdentifier: '0' }] });
  expect((await intake.incidents.load(incidentId)).state?.takenOverAt).toBeDefined();
});
