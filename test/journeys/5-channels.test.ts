import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectData } from '@muster/client';
import { codeIn, phoneAt, type Awaited } from '@muster/demo/phone';
import { until } from '@muster/demo/until';
import {
  askFor,
  incidentIn,
  personWithPhone,
  procedureFor,
  setOrders,
  type Reached,
} from './support/channels.ts';
import { expectNoDeadLetters } from './support/dead-letters.ts';
import { picksOf } from '../support/incident-requests.ts';
import { offeredInstead, readAssignment, recommendation } from './support/incident.ts';
import { agent, muster } from './support/muster.ts';
import { changePerson, readPerson } from './support/people.ts';
import { publishForNewType } from './support/publish-procedure.ts';

const began = new Date();
const people: Reached[] = [];
let incidentType = '';
let putOrdersBack: (() => Promise<void>) | undefined;

beforeAll(async () => {
  putOrdersBack = await setOrders();
  incidentType = await publishForNewType(procedureFor);
});
afterAll(async () => {
  await putOrdersBack?.();
  for (const { person, phone } of people) {
    await phone.behave('usual');
    await changePerson(person, { phone: null });
  }
  await expectNoDeadLetters();
});

const somebody = async (number: string, zone?: string): Promise<Reached> => {
  const reached = await personWithPhone(number, zone);
  people.push(reached);
  return reached;
};

const awaited = (what: string): Awaited => ({ what, since: began });
const hasCode = ({ body }: { readonly body: string }) => /Reply (?:ACK|OK) /.test(body);
const becomes = (assignment: Parameters<typeof readAssignment>[0], status: string) =>
  until(`the assignment to be ${status}`, async () => {
    const read = await readAssignment(assignment);
    return read.status === status ? read : undefined;
  });

test('criterion 1.3: a text reaches the phone, its code accepts and confirms, and the phone never rings', async () => {
  const reached = await somebody('07700 900831');
  const { phone } = reached;
  const assignment = await askFor(await incidentIn(reached, incidentType, 'text-first'));
  const text = await phone.findText(awaited('the text'), hasCode);
  expect(text.body).toContain('12 Harbour Street');
  expect(text.body).toMatch(/https?:\/\/\S+\/r\/\w+/);
  const code = codeIn(text);

  await phone.text(`ack ${code.toLowerCase()}`);
  expect(await readAssignment(assignment)).toMatchObject({ status: 'accepted' });
  await phone.findText(awaited('the reply'), ({ body }) => body.includes('You have accepted'));
  await phone.text(`OK ${code}`);
  expect(await readAssignment(assignment)).toMatchObject({ status: 'understood' });
});

test('criterion 3.3: after silence on the first channel the phone rings, and key 1 accepts and confirms', async () => {
  const reached = await somebody('07700 900832');
  const { phone } = reached;
  const assignment = await askFor(await incidentIn(reached, incidentType, 'text-first'));
  const text = await phone.findText(awaited('the text'), hasCode);
  const call = await phone.findCall(awaited('the call'), ({ status }) => status === 'ringing');
  expect(Date.parse(call.at) - Date.parse(text.at)).toBeGreaterThan(1_000);

  await phone.answer(call);
  await phone.press(call, '1', awaited('the question whether they come'));
  await becomes(assignment, 'accepted');
  const pressed = ({ lines }: typeof call) => lines.filter(({ kind }) => kind === 'pressed').length;
  await phone.findCall(awaited('the brief'), (one) => one.waitsForKey && pressed(one) === 1);
  await phone.press(call, '1', awaited('the question whether they understood'));
  await becomes(assignment, 'understood');

  const [first] = people;
  expect((await first?.phone.look())?.calls).toEqual([]);
});

test('criterion 3.3: an answering machine accepts nothing, and the next channel is used at once', async () => {
  const reached = await somebody('07700 900833');
  const { phone } = reached;
  await phone.behave('machine');
  const assignment = await askFor(await incidentIn(reached, incidentType, 'call-first'));
  const call = await phone.findCall(awaited('the call'), ({ status }) => status === 'completed');
  expect(call.answeredBy).toMatch(/^machine/);
  const text = await phone.findText(awaited('the text'), hasCode);
  expect(await readAssignment(assignment)).toMatchObject({ status: 'offered' });
  await phone.text(`ACK ${codeIn(text)}`);
  expect(await readAssignment(assignment)).toMatchObject({ status: 'accepted' });
});

test('criterion 3.3: when nobody answers on the last channel, the next person is asked', async () => {
  const one = await somebody('01632 960834');
  const other = await somebody('01632 960835', one.zone);
  const incidentId = await incidentIn(one, incidentType, 'call-first');
  const [picked] = picksOf(await recommendation(incidentId));
  const [first, second] = picked?.resourceId === one.person.resourceId ? [one, other] : [other, one];
  await first.phone.behave('no-answer');
  const next = await offeredInstead(await askFor(incidentId), 60);
  expect(next.resource.resourceId).toBe(second.person.resourceId);
  const call = await second.phone.findCall(awaited('the call'), ({ status }) => status === 'ringing');
  await second.phone.answer(call);
  await second.phone.press(call, '2', awaited('the question whether they come'));
  await becomes(next, 'declined');
});

test('criterion 1.3: who texts STOP gets no more texts and is called instead', async () => {
  const reached = await somebody('07700 900836');
  const { person, phone } = reached;
  await phone.text('STOP');
  await expect.poll(async () => (await readPerson(person)).phone?.texts?.stoppedAt).toBeDefined();
  await askFor(await incidentIn(reached, incidentType, 'text-first'));
  const call = await phone.findCall(awaited('the call'), ({ status }) => status === 'ringing');
  await phone.answer(call);
  await phone.press(call, '2', awaited('the question whether they come'));
  expect((await phone.look()).texts.filter(hasCode)).toEqual([]);
});

test('a text from a number that is nobody’s is a contact for an agent, and its sender is told so', async () => {
  const stranger = phoneAt(muster.carrier ?? '', '+447700900839');
  await stranger.text('I smell gas at 12 Harbour Street');
  await stranger.findText(awaited('the reply'), ({ body }) => body.includes('an agent reads it'));
  const listed = await until('the contact', async () => {
    const query = { status: 'completed', class: 'unclassified', limit: 100 } as const;
    const { items } = await expectData(agent.GET('/v1/contacts', { params: { query } }));
    return items.find(({ channel, receivedAt }) => channel === 'sms' && new Date(receivedAt) >= began);
  });
  const path = { contactId: listed.contactId };
  const caller = await expectData(agent.GET('/v1/contacts/{contactId}/caller', { params: { path } }));
  expect(caller).toMatchObject({
    sender: '+447700900839',
    words: [{ said: 'I smell gas at 12 Harbour Street' }],
  });
});
