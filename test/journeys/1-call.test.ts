import { createHash, randomBytes } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { expectData } from '@muster/client';
import { findContact, newCall, startCall, type Call } from '@muster/demo/call/contact';
import { callFields, send, twilioRequest } from '@muster/demo/signed';
import { until } from '@muster/demo/until';
import { derivedId } from '@muster/core/new-id';
import { setting } from './support/incident.ts';
import { logged } from './support/logs.ts';
import { expectNoDeadLetters } from './support/dead-letters.ts';
import { addSource } from './support/source.ts';
import { admin, agent, hasty, muster } from './support/muster.ts';

const { twilio } = muster.sources;
const voice = `${twilio.baseUrl}/voice`;
const contactOf = ({ sid }: Call) => derivedId('con', twilio.sourceId, sid);
const readContact = (contactId: string) =>
  expectData(agent.GET('/v1/contacts/{contactId}', { params: { path: { contactId } } }));
const readCaller = (contactId: string) =>
  expectData(agent.GET('/v1/contacts/{contactId}/caller', { params: { path: { contactId } } }));
const contactsNow = async (): Promise<string[]> => {
  const { items } = await expectData(agent.GET('/v1/contacts', { params: { query: { limit: 100 } } }));
  return items.map(({ contactId }) => contactId);
};
const step = (name: 'voice' | 'gather' | 'status', fields: Record<string, string>) =>
  send(twilioRequest(`${twilio.baseUrl}/${name}`, twilio.authToken, fields));

afterAll(expectNoDeadLetters);

describe('a signed call', () => {
  test('is answered with TwiML within two seconds, and is a contact', async () => {
    const call = newCall();
    const answer = await startCall({ twilio }, call);
    const others = [await startCall({ twilio }, newCall()), await startCall({ twilio }, newCall())];
    expect(answer.status).toBe(200);
    expect(answer.twiml).toMatch(/<Response>.*<Say.*<\/Response>/s);
    // The quickest of three, as a busy machine may hold one up.
    expect(Math.min(...[answer, ...others].map(({ ms }) => ms))).toBeLessThan(2_000);
    expect(await findContact(setting, call)).toBe(contactOf(call));
    const contact = await readContact(contactOf(call));
    expect(contact).toMatchObject({ channel: 'voice', class: 'unclassified', progress: 'ringing' });
  });

  test('the same call again gets the same answer, byte for byte, and no second contact', async () => {
    const call = newCall();
    const answers = await Promise.all([startCall({ twilio }, call), startCall({ twilio }, call)]);
    answers.push(await startCall({ twilio }, call));
    expect(new Set(answers.map(({ twiml, status }) => `${status} ${twiml}`)).size).toBe(1);
    const contactId = await findContact(setting, call);
    expect((await contactsNow()).filter((id) => id === contactId)).toHaveLength(1);
  });

  test('every address it hands out has at most one query name, of plain letters', async () => {
    const { twiml } = await startCall({ twilio }, newCall());
    const addresses = [...twiml.matchAll(/(?:action|url|statusCallback)="([^"]*)"/gi)].map(
      ([, url]) => url ?? '',
    );
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) {
      const query = new URL(address, voice).search.slice(1);
      expect(query).toMatch(/^([\w-]+=[\w-]*)?$/);
    }
  });
});

describe('a forged call', () => {
  test('gets 401; nothing of it is stored, and one log line has no word of the caller', async () => {
    const call = newCall();
    const since = Date.now();
    expect((await startCall({ twilio }, call, 'not-the-token')).status).toBe(401);
    const path = { params: { path: { contactId: contactOf(call) } } };
    expect((await hasty('agent').GET('/v1/contacts/{contactId}', path)).response.status).toBe(404);
    const lines = await until('the log line', async () => {
      const found = (await logged('intake', 'webhook', since)).filter((line) =>
        line.includes('"status":401'),
      );
      if (found.length > 0) return found;
      // The emulator may hold a line back until the same Lambda runs again.
      await startCall({ twilio }, newCall());
      return undefined;
    });
    expect(lines).toHaveLength(1);
    for (const secret of [call.from, call.from.slice(1), call.sid, twilio.authToken]) {
      expect((await logged('intake', 'webhook', since)).join('\n')).not.toContain(secret);
    }
  });

  test('is counted on its source, with a reason an admin can act on', async () => {
    const source = await addSource();
    await startCall({ twilio: source }, newCall(), 'not-the-token');
    const path = { params: { path: { sourceId: source.sourceId } } };
    const { refusals, lastRefusal } = await expectData(admin.GET('/v1/sources/{sourceId}', path));
    expect(refusals).toMatchObject({ count: 1, lastReason: 'wrong-signature' });
    expect(lastRefusal).toMatch(/secret|address/);
  });

  test('a query that the carrier re-ordered is told apart from a forgery', async () => {
    const source = await addSource();
    const path = { sourceId: source.sourceId };
    const signedFor = `${source.baseUrl}/voice?tenant=demo&line=2`;
    const { response } = await admin.GET('/v1/sources/{sourceId}', { params: { path } });
    const header = { 'If-Match': response.headers.get('etag') ?? '' };
    const body = { address: signedFor };
    await expectData(admin.PATCH('/v1/sources/{sourceId}', { params: { path, header }, body }));
    const { sid, from } = newCall();
    const { init } = twilioRequest(signedFor, source.authToken, callFields(sid, from));
    const reply = await fetch(`${source.baseUrl}/voice?line=2&tenant=demo`, init);
    const seen = await expectData(admin.GET('/v1/sources/{sourceId}', { params: { path } }));
    expect([200, 401]).toContain(reply.status);
    if (reply.status === 401) expect(seen.refusals.lastReason).toBe('query-order');
  });
});

describe('what a caller says', () => {
  const said = '  I can smell gas \n';
  const odd = {
    SpeechResult: said,
    AddOns: '{"status":"successful","message":null,"results":{}}',
    FromCity: '',
  };

  test('is kept as it was sent, outer spaces, empty and repeated values and all', async () => {
    const call = newCall();
    await startCall({ twilio }, call);
    const fields = { ...callFields(call.sid, call.from), ...odd, Digits: ['1', '2'] };
    const reply = await send(twilioRequest(`${twilio.baseUrl}/gather`, twilio.authToken, fields));
    expect(reply.status).toBe(200);
    const { words } = await readCaller(await findContact(setting, call));
    expect(words.map((one) => one.said)).toEqual([said]);
  });

  test('a copy with one space less, under the same signature, is refused and leaves nothing', async () => {
    const call = newCall();
    await startCall({ twilio }, call);
    const { init, url } = twilioRequest(`${twilio.baseUrl}/gather`, twilio.authToken, {
      ...callFields(call.sid, call.from),
      ...odd,
    });
    const body = init.body.replace('SpeechResult=++', 'SpeechResult=+');
    expect(body).not.toBe(init.body);
    expect((await fetch(url, { ...init, body })).status).toBe(401);
    expect((await readCaller(await findContact(setting, call))).words).toEqual([]);
  });
});

test.each(['client:kiosk-7', 'sip:desk7@example.com', '7378742833', '07700900123'])(
  'a 200 to %s means stored: the sender as given, no number invented',
  async (from) => {
    const call = { sid: `CA${randomBytes(16).toString('hex')}`, from };
    expect((await startCall({ twilio }, call)).status).toBe(200);
    const caller = await readCaller(await findContact(setting, call));
    expect(caller.sender).toBe(from);
    expect(caller.senderKind).not.toBe('number');
  },
);

describe('the steps of one call', () => {
  const digest = async (reply: Response) =>
    createHash('sha256')
      .update(await reply.text())
      .digest('hex');

  test('count once each, in any order, repeats answered as the first time; nothing moves back', async () => {
    const call = newCall();
    const fields = callFields(call.sid, call.from);
    const steps = [
      () => step('voice', fields),
      () => step('gather', { ...fields, CallStatus: 'in-progress', Digits: '1' }),
      () => step('status', { ...fields, CallStatus: 'completed', SequenceNumber: '3', CallDuration: '42' }),
    ];
    const answers: string[] = [];
    for (const one of steps) answers.push(await digest(await one()));
    const again: string[] = [];
    for (const one of steps.toReversed()) again.unshift(await digest(await one()));
    expect(again).toEqual(answers);
    const contact = await readContact(await findContact(setting, call));
    expect(contact).toMatchObject({ progress: 'completed', durationSeconds: 42, pressed: '1' });
  });

  test('an end that comes before the beginning is not lost', async () => {
    const call = newCall();
    const fields = callFields(call.sid, call.from);
    await step('status', { ...fields, CallStatus: 'completed', SequenceNumber: '3', CallDuration: '42' });
    await step('voice', fields);
    const contact = await readContact(await findContact(setting, call));
    expect(contact).toMatchObject({ progress: 'completed', durationSeconds: 42 });
  });

  test('end and progress at the same instant end as completed', async () => {
    const call = newCall();
    const fields = callFields(call.sid, call.from);
    const ended = { ...fields, CallStatus: 'completed', SequenceNumber: '2', CallDuration: '9' };
    const going = { ...fields, CallStatus: 'in-progress', SequenceNumber: '1' };
    const replies = await Promise.all([step('status', ended), step('status', going)]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200]);
    const contact = await readContact(await findContact(setting, call));
    expect(contact).toMatchObject({ progress: 'completed', durationSeconds: 9 });
  });
});
