import { describe, expect, test } from 'vitest';
import { plusSeconds } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { standardSignature } from '../../src/providers/standard-webhooks/verify.ts';
import { listContacts } from '../../src/contacts/list-contacts.ts';
import { sample } from '@muster/test/support/provider-requests';
import { useEngine } from '@muster/test/support/engine';
import {
  AT,
  SECRET,
  admin,
  fromSystem,
  genericSource,
  intakeOn,
  type Intake,
  read,
} from '../support/intake.ts';

const engine = useEngine();
const atOnce = { reportAtOnce: { incidentType: 'gas-detector-alarm', statedOutcome: 'alarm-confirmed' } };
const fresh = async (settings: object = atOnce) => {
  const intake = await intakeOn(engine);
  return { intake, sourceId: await genericSource(intake, settings) };
};

const alarm = {
  type: 'alarm.raised',
  data: {
    summary: 'Detector 7 reads 40 % of the lower explosive limit.',
    place: { text: 'Pump house 2', zone: 'harbour' },
    hazards: ['explosive atmosphere'],
    access: 'Gate 3, code at the porter.',
    caller: { sender: '+447700900789', name: 'Panel 7' },
  },
};
const body = JSON.stringify(alarm);
const contacts = async (intake: Intake) =>
  (await listContacts(intake, { status: 'completed', limit: 100 }, AT)).items;

test('a source that reports at once makes contact and incident in one save', async () => {
  const { intake, sourceId } = await fresh();
  const { status, json } = await fromSystem(intake, sourceId, body, { id: 'msg_1' });
  const contactId = derivedId('con', sourceId, 'msg_1');
  const incidentId = derivedId('inc', contactId);
  expect([status, json()]).toMatchObject([200, { contactId, incidentId }]);
  const [reported] = await intake.incidents.history(incidentId);
  expect(reported?.data).toMatchObject({
    contactId,
    channel: 'webhook',
    statedOutcome: 'alarm-confirmed',
    incident: {
      incidentType: 'gas-detector-alarm',
      summary: alarm.data.summary,
      access: alarm.data.access,
      team: 'north',
    },
  });
  expect((await intake.contacts.history(contactId)).map(({ name }) => name)).toEqual([
    'ContactReceived',
    'ContactUpdated',
  ]);
  expect(JSON.stringify([reported, await contacts(intake)])).not.toMatch(/7700900789|Panel 7/);
});

test('the same event again, also an hour later newly signed, gets the first answer and makes nothing new', async () => {
  const { intake, sourceId } = await fresh();
  const first = await fromSystem(intake, sourceId, body, { id: 'msg_1' });
  const again = await fromSystem(intake, sourceId, body, { id: 'msg_1' });
  const later = plusSeconds(AT, 3600);
  intake.goTo(later);
  const muchLater = await fromSystem(intake, sourceId, body, { id: 'msg_1', at: later });
  expect([again.body, muchLater.body]).toEqual([first.body, first.body]);
  expect(await contacts(intake)).toHaveLength(1);
});

test('the same event ten times at once is one incident', async () => {
  const { intake, sourceId } = await fresh();
  const send = () => fromSystem(intake, sourceId, body, { id: 'msg_1' });
  const answers = await Promise.all(Array.from({ length: 10 }, send));
  expect(new Set(answers.map(({ status, body: text }) => `${status} ${text}`)).size).toBe(1);
  expect(await contacts(intake)).toHaveLength(1);
});

test('an event that comes again under its id and says something else gets the first answer, and that it differs is counted', async () => {
  const { intake, sourceId } = await fresh();
  const other = JSON.stringify({ ...alarm, data: { ...alarm.data, summary: 'Detector 9 reads 80 %.' } });
  const send = (text: string) => fromSystem(intake, sourceId, text, { id: 'msg_1' });
  const answers = [await send(body), await send(other), await send(other), await send(body)];
  expect(new Set(answers.map(({ status, body: text }) => `${status} ${text}`)).size).toBe(1);
  expect(await contacts(intake)).toHaveLength(1);
  const view = await intake.api('GET', `/v1/sources/${sourceId}`, { as: admin });
  expect(read(view.body).differing).toEqual({ count: 2, lastAt: AT });
  expect(view.body).not.toContain('Detector 9');
});

test('a source that does not report at once makes a contact only', async () => {
  const { intake, sourceId } = await fresh({});
  const { secret, body: text } = sample('standard-webhook-generic-call');
  const { status, json } = await fromSystem(intake, sourceId, text, { id: 'msg_example_0001', secret });
  expect([status, json()]).toEqual([200, { contactId: derivedId('con', sourceId, 'msg_example_0001') }]);
  expect(await contacts(intake)).toMatchObject([{ class: 'unclassified', sender: 'unknown' }]);
});

test("a repeated event's answer stays the first though an agent reported its contact since", async () => {
  const { intake, sourceId } = await fresh({});
  const first = await fromSystem(intake, sourceId, body, { id: 'msg_1' });
  const contactId = derivedId('con', sourceId, 'msg_1');
  const { summary, place } = alarm.data;
  const report = { incidentType: 'smell-of-gas', summary, place };
  expect((await intake.api('POST', `/v1/contacts/${contactId}/incident`, { body: report })).status).toBe(201);
  expect((await fromSystem(intake, sourceId, body, { id: 'msg_1' })).body).toBe(first.body);
});

describe('a proven event that cannot be taken', () => {
  test.each([
    ['without saying what happened', { ...alarm, data: { place: alarm.data.place } }, 'facts-missing'],
    ['without saying where', { ...alarm, data: { summary: 'Gas.' } }, 'facts-missing'],
    [
      'with a place that does not fit',
      { ...alarm, data: { ...alarm.data, place: { text: '' } } },
      'does-not-fit',
    ],
    ['without a type', { data: alarm.data }, 'does-not-fit'],
    ['that is a list', [], 'does-not-fit'],
    ['of invisible words', { ...alarm, data: { ...alarm.data, summary: '\u200b' } }, 'does-not-fit'],
  ])('%s is refused with the rule, and nothing is kept', async (_, given, rule) => {
    const { intake, sourceId } = await fresh();
    const { status, body: text } = await fromSystem(intake, sourceId, JSON.stringify(given));
    expect([status, read(text).rule]).toEqual([422, rule]);
    expect(await contacts(intake)).toEqual([]);
  });

  test.each([
    ['half a JSON text', Buffer.from('{"type":')],
    ['bytes that are not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d])],
    ['nothing', Buffer.alloc(0)],
  ])('of %s is not readable', async (_, bytes) => {
    const { intake, sourceId } = await fresh();
    const timestamp = String(Date.parse(AT) / 1000);
    const headers = { 'webhook-signature': standardSignature(SECRET, 'msg_1', timestamp, bytes) };
    const answer = await intake.webhook(`/webhooks/generic/${sourceId}`, {
      body: bytes,
      base64: true,
      headers: { 'webhook-id': 'msg_1', 'webhook-timestamp': timestamp, ...headers },
    });
    expect([answer.status, read(answer.body).rule]).toEqual([400, 'not-json']);
  });
});

test.each([
  ['gas \ud83d leak', 'gas \ufffd leak'],
  ['gas\u0000', 'gas\u2400'],
  ['\u202egas', '\ufffdgas'],
])('an odd character in %j is kept as a visible one', async (summary, kept) => {
  const { intake, sourceId } = await fresh();
  const text = JSON.stringify({ ...alarm, data: { ...alarm.data, summary } });
  const answer = await fromSystem(intake, sourceId, text);
  expect(answer.status).toBe(200);
  const { incidentId } = read(answer.body);
  expect((await intake.incidents.load(incidentId)).state?.incident.summary).toBe(kept);
});

test("odd characters in a caller's name are kept as visible ones, and a name that nobody can see is none", async () => {
  const { intake, sourceId } = await fresh({});
  const tell = async (caller: object) => {
    const text = JSON.stringify({ ...alarm, data: { ...alarm.data, caller } });
    const answer = await fromSystem(intake, sourceId, text);
    const { contactId } = read(answer.body);
    const seen = await intake.api('GET', `/v1/contacts/${contactId}/caller`);
    return [answer.status, seen.json()];
  };
  expect(await tell({ sender: '+44\u0000770', name: ' Jo \ud83d\u202e' })).toMatchObject([
    200,
    { sender: '+44\u2400770', name: 'Jo \ufffd\ufffd' },
  ]);
  expect(await tell({ sender: '\u200b', name: '\u2060' })).toEqual([
    200,
    { sender: '', senderKind: 'withheld', words: [] },
  ]);
});

test.each([
  ['a wrong secret', { secret: 'whsec_YW5vdGhlci1zZWNyZXQtZm9yLXRlc3RzLTAwMDAwMDI=' }, 'wrong-signature'],
  ['an old time', { at: plusSeconds(AT, -301) }, 'age'],
  ['a time to come', { at: plusSeconds(AT, 301) }, 'age'],
  ['no signature', { headers: { 'webhook-signature': '' } }, 'no-signature'],
  ['a long id', { headers: { 'webhook-id': 'm'.repeat(10_000) } }, 'form'],
])('an event with %s is refused and leaves a count and its reason', async (_, forgery, reason) => {
  const { intake, sourceId } = await fresh();
  const { status, body: text } = await fromSystem(intake, sourceId, body, forgery);
  expect([status, read(text).rule]).toEqual([401, reason]);
  expect((await intake.sourceCounts.load(sourceId)).state?.refusals).toMatchObject({
    count: 1,
    lastReason: reason,
  });
  expect(await contacts(intake)).toEqual([]);
});
