import { expect, test } from 'vitest';
import { OrganisationNamesSet, type OrganisationNames } from '@muster/contracts';
import { consume } from '@muster/runtime/messaging/consume';
import { invoke } from '@muster/runtime/testing/invoke';
import { busMessage, queueBatch } from '@muster/runtime/testing/queue-batch';
import { subscriptions } from '../../src/wiring/subscriptions.ts';
import { useEngine } from '@muster/test/support/engine';
import {
  admin,
  consumersOf,
  fromSystem,
  genericSource,
  intakeOn,
  read,
  SECRET,
  twilioSource,
} from '../support/intake.ts';
import { noDeadLetters } from '@muster/test/support/no-dead-letters';

const engine = useEngine();
const demo = { teams: ['north', 'specialist'], zones: ['harbour', 'old-town'], skills: ['gas'] };

const fresh = async () => {
  const intake = await intakeOn(engine);
  const handler = consume(subscriptions['on-events'], consumersOf(intake), {
    sendToDeadLetters: noDeadLetters,
  });
  const names = async (revision: number, more: Partial<OrganisationNames> = {}) => {
    const setAt = OrganisationNamesSet.data.shape.setAt.parse('2026-01-05T08:00:00.000Z');
    const data = { ...demo, ...more, revision, setAt };
    const aggregate = { kind: 'ORGANISATION', id: 'organisation-names' };
    const batch = queueBatch(busMessage('OrganisationNamesSet', data, { aggregate, sequence: revision }));
    expect((await invoke(handler, batch)).batchItemFailures).toEqual([]);
  };
  const addSource = (team: string, more: object = {}) =>
    intake.api('POST', '/v1/sources', {
      as: admin,
      body: { kind: 'generic', name: `Of ${team}`, team, queue: 'detectors', secret: SECRET, ...more },
    });
  const report = async (zone: string) => {
    const sourceId = await twilioSource(intake);
    const contact = await intake.api('POST', '/v1/contacts', { body: { sourceId, channel: 'voice' } });
    const { contactId } = read(contact.body);
    const body = { incidentType: 'smell-of-gas', place: { text: 'Pier 4', zone }, summary: 'Gas.' };
    const answer = await intake.api('POST', `/v1/contacts/${contactId}/incident`, { body });
    return { ...answer, contactId };
  };
  return { intake, names, addSource, report };
};

test('a source for an unknown team of an organisation with teams is refused with the nearest, also with newNames', async () => {
  const { names, addSource } = await fresh();
  expect((await addSource('night-watch')).status).toBe(201);
  await names(1);
  for (const more of [{}, { newNames: true }]) {
    const refused = await addSource('nroth', more);
    expect([refused.status, read(refused.body)]).toMatchObject([
      422,
      { rule: 'unknown-name', about: { field: 'team', nearest: 'north' } },
    ]);
    expect(refused.body).not.toContain('nroth');
  }
  expect((await addSource('night-watch')).status).toBe(422);
  expect((await addSource('specialist')).status).toBe(201);
});

test('an older revision that arrives late, or twice, never replaces a newer', async () => {
  const { names, addSource } = await fresh();
  await names(2, { teams: ['east'] });
  await names(1);
  await names(2, { teams: ['east'] });
  await names(1, { teams: ['west'] });
  expect((await addSource('north')).status).toBe(422);
  expect((await addSource('west')).status).toBe(422);
  expect((await addSource('east')).status).toBe(201);
});

test('a source whose team was removed from the names shows a warning, and still works', async () => {
  const { intake, names, addSource } = await fresh();
  await names(1);
  const { sourceId } = read((await addSource('specialist')).body);
  await names(2, { teams: ['north'] });
  const shown = await intake.api('GET', `/v1/sources/${sourceId}`, { as: admin });
  expect(shown.body).toContain("team: specialist is not one of the organisation's teams any more.");
  const listed = await intake.api('GET', '/v1/sources', { as: admin });
  expect(listed.body).toContain('specialist is not one of');
});

test('a report by hand for an unknown zone is refused with the nearest, and the contact stays as it was', async () => {
  const { intake, names, report } = await fresh();
  expect((await report('harbor')).status).toBe(201);
  await names(1);
  const refused = await report('harbor');
  expect([refused.status, read(refused.body)]).toMatchObject([
    422,
    { rule: 'unknown-name', about: { field: 'place.zone', nearest: 'harbour' } },
  ]);
  expect((await intake.contacts.load(refused.contactId)).state).toMatchObject({ class: 'unclassified' });
  expect((await report('harbour')).status).toBe(201);
  await names(2, { zones: [] });
  expect((await report('anywhere')).status).toBe(201);
});

test.each([
  ['harbor', 'harbor', true],
  ['Old Town', 'old-town', undefined],
  ['Ümläut_7', 'umlaut-7', true],
  ['', 'unknown', true],
  ['harbour', 'harbour', undefined],
])('an alarm for zone %j is never refused: it is taken for %s, unknown: %s', async (said, zone, unknown) => {
  const { intake, names } = await fresh();
  await names(1);
  const sourceId = await genericSource(intake, { reportAtOnce: { incidentType: 'detector-alarm' } });
  const data = { summary: 'Gas.', place: { text: 'Pump house 2', zone: said } };
  const answer = await fromSystem(intake, sourceId, JSON.stringify({ type: 'alarm', data }));
  expect(answer.status).toBe(200);
  const { state } = await intake.incidents.load(read(answer.body).incidentId);
  expect([state?.incident.place.zone, state?.incident.zoneUnknown]).toEqual([zone, unknown]);
});
