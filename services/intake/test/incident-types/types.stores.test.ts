import { expect, test } from 'vitest';
import { ProcedurePublished } from '@muster/contracts';
import { consume } from '@muster/runtime/messaging/consume';
import { derivedId } from '@muster/core/new-id';
import { invoke } from '@muster/runtime/testing/invoke';
import { busMessage, queueBatch } from '@muster/runtime/testing/queue-batch';
import { subscriptions } from '../../src/wiring/subscriptions.ts';
import { useEngine } from '@muster/test/support/engine';
import { noDeadLetters } from '@muster/test/support/no-dead-letters';
import { consumersOf, fromSystem, genericSource, intakeOn, read, twilioSource } from '../support/intake.ts';

const engine = useEngine();

const fresh = async () => {
  const intake = await intakeOn(engine);
  const sourceId = await twilioSource(intake);
  const handler = consume(subscriptions['on-events'], consumersOf(intake), {
    sendToDeadLetters: noDeadLetters,
  });
  const [example] = ProcedurePublished.examples;
  const publish = async (name: string, version: number, incidentTypes: string[], stated: string[] = []) => {
    const procedureId = derivedId('prc', name);
    const outcomes = Object.fromEntries(stated.map((outcome) => [outcome, { sourceMayState: true }]));
    const document = { ...example.document, outcomes: { ...outcomes, 'by-an-agent': {} } };
    const data = ProcedurePublished.data.parse({ ...example, procedureId, version, incidentTypes, document });
    const aggregate = { kind: 'PROCEDURE', id: procedureId };
    const batch = queueBatch(busMessage('ProcedurePublished', data, { aggregate, sequence: version }));
    expect((await invoke(handler, batch)).batchItemFailures).toEqual([]);
  };
  const report = async (incidentType: string, headers = {}) => {
    const contact = await intake.api('POST', '/v1/contacts', { body: { sourceId, channel: 'voice' } });
    const { contactId } = read(contact.body);
    const place = { text: 'Pier 4', zone: 'harbour' };
    const answer = await intake.api('POST', `/v1/contacts/${contactId}/incident`, {
      body: { incidentType, place, summary: 'Gas.' },
      headers,
    });
    return { status: answer.status, problem: answer.body, contactId };
  };
  return { intake, publish, report };
};

test('a mistyped type is refused with the types there are, and the contact stays as it was', async () => {
  const { intake, publish, report } = await fresh();
  await publish('gas', 1, ['smell-of-gas']);
  await publish('lifts', 1, ['lift-entrapment']);
  const { status, problem, contactId } = await report('smel-of-gas');
  expect([status, read(problem).rule]).toEqual([422, 'unknown-incident-type']);
  expect(problem).toContain('Did you mean “smell-of-gas”?');
  expect(problem).toContain('lift-entrapment, smell-of-gas');
  expect((await intake.contacts.load(contactId)).state).toMatchObject({ class: 'unclassified' });
  expect((await report('smell-of-gas')).status).toBe(201);
});

test('any type is taken while no procedure is known', async () => {
  const { report } = await fresh();
  expect((await report('smel-of-gas')).status).toBe(201);
});

test('a type that a newer version leaves out is refused, in whatever order the versions arrive', async () => {
  const { publish, report } = await fresh();
  await publish('gas', 2, ['smell-of-gas']);
  await publish('gas', 1, ['smell-of-gas', 'gas-main-strike']);
  await publish('gas', 2, ['smell-of-gas']);
  expect((await report('gas-main-strike')).status).toBe(422);
  expect((await report('smell-of-gas')).status).toBe(201);
});

test('what a source reports is never refused for its type', async () => {
  const { intake, publish } = await fresh();
  const sourceId = await genericSource(intake, { reportAtOnce: { incidentType: 'detector-alarm' } });
  await publish('gas', 1, ['smell-of-gas']);
  const place = { text: 'Pump house 2', zone: 'harbour' };
  const body = JSON.stringify({ type: 'alarm', data: { summary: 'Gas.', place } });
  const answer = await fromSystem(intake, sourceId, body);
  expect(answer.status).toBe(200);
  expect(read(answer.body).incidentId).toMatch(/^inc_/);
});

const adding = (
  intake: Awaited<ReturnType<typeof fresh>>['intake'],
  reportAtOnce?: object,
  more: object = {},
) =>
  intake.api('POST', '/v1/sources', {
    as: { username: 'admin', groups: ['admin'] },
    body: {
      kind: 'generic',
      name: 'Detectors',
      team: 'north',
      queue: 'detectors',
      secret: 'whsec_bXVzdGVyLWRlbW8tc2VjcmV0LTAwMDE=',
      ...(reportAtOnce && { reportAtOnce }),
      ...more,
    },
  });

test.each([
  [{ incidentType: 'gas-alrm' }, 'unknown-incident-type', 'gas-alarm'],
  [{ incidentType: 'gas-alarm', statedOutcome: 'alarm-confirmd' }, 'unknown-outcome', 'alarm-confirmed'],
  [{ incidentType: 'gas-alarm', statedOutcome: 'by-an-agent' }, 'unknown-outcome', 'alarm-confirmed'],
])(
  'a source that is to report %j at once is refused with the name that was meant',
  async (atOnce, rule, name) => {
    const { intake, publish } = await fresh();
    await publish('gas', 1, ['gas-alarm'], ['alarm-confirmed']);
    const answer = await adding(intake, atOnce);
    expect([answer.status, read(answer.body).rule]).toEqual([422, rule]);
    expect(answer.body).toContain(name);
    expect(
      (await adding(intake, { incidentType: 'gas-alarm', statedOutcome: 'alarm-confirmed' })).status,
    ).toBe(201);
  },
);

test('a source whose type or outcome a newer version dropped says so', async () => {
  const { intake, publish } = await fresh();
  await publish('gas', 1, ['gas-alarm'], ['alarm-confirmed']);
  const added = await adding(intake, { incidentType: 'gas-alarm', statedOutcome: 'alarm-confirmed' });
  const { sourceId } = read(added.body);
  const shown = async () =>
    (await intake.api('GET', `/v1/sources/${sourceId}`, { as: { username: 'admin', groups: ['admin'] } }))
      .body;
  expect(await shown()).toContain('"warnings":[]');
  await publish('gas', 2, ['gas-alarm'], ['measured']);
  expect(await shown()).toContain('lets no source state it');
  await publish('gas', 3, ['smell-of-gas']);
  expect(await shown()).toContain('no procedure covers it');
});

test('a source for a team whose name is very near one in use is refused, unless the new name is meant', async () => {
  const { intake } = await fresh();
  expect((await adding(intake)).status).toBe(201);
  const slip = await adding(intake, undefined, { team: 'nroth' });
  expect([slip.status, read(slip.body).rule]).toEqual([422, 'name-near-another']);
  expect(slip.body).toContain('Did you mean “north”?');
  expect((await adding(intake, undefined, { team: 'nroth', newNames: true })).status).toBe(201);
});
