import twilio from 'twilio/lib/webhooks/webhooks.js';
import { describe, expect, test, vi } from 'vitest';
import { derivedId } from '@muster/core/new-id';
import { log } from '@muster/runtime/logging/logger';
import { SourceId, plusSeconds } from '@muster/core';
import { sample } from '@muster/test/support/provider-requests';
import { listContacts } from '../../src/contacts/list-contacts.ts';
import { useEngine } from '@muster/test/support/engine';
import {
  AT,
  API_URL,
  TOKEN,
  admin,
  agent,
  callSid,
  fromTwilio,
  intakeOn,
  twilioSigns,
  twilioSource,
  read,
  type Intake,
} from '../support/intake.ts';

const engine = useEngine();
const fresh = async (settings: object = {}) => {
  const intake = await intakeOn(engine);
  return { intake, sourceId: await twilioSource(intake, settings) };
};

const incoming = (sid: string, more = '') =>
  `${sample('twilio-voice-incoming').body.replace(/CallSid=CA0+1/, `CallSid=${sid}`)}${more}`;
const status = (sid: string, state: string, more = '') =>
  `CallSid=${sid}&CallStatus=${state}&From=%2B447700900123&To=%2B441632960001${more}`;
const step = (sourceId: SourceId, name: string) => `/webhooks/twilio/${sourceId}/${name}`;

const contactOf = async (intake: Intake, sourceId: SourceId, sid: string) => {
  const { status: code, body } = await intake.api('GET', `/v1/contacts/${derivedId('con', sourceId, sid)}`);
  return code === 200 ? read(body) : undefined;
};
const callerOf = async (intake: Intake, sourceId: SourceId, sid: string) =>
  (await intake.api('GET', `/v1/contacts/${derivedId('con', sourceId, sid)}/caller`)).json();
const eventsOf = async (intake: Intake, sourceId: SourceId, sid: string) =>
  (await intake.contacts.history(derivedId('con', sourceId, sid))).map(({ name }) => name);
const refusalsOf = async (intake: Intake, sourceId: SourceId) =>
  (await intake.sourceCounts.load(sourceId)).state?.refusals;

test('a signed call is answered with a menu and kept as a contact without anything about the caller', async () => {
  const { intake, sourceId } = await fresh({ greeting: 'Harbour incident line.' });
  const sid = callSid();
  const answer = await fromTwilio(intake, { path: step(sourceId, 'voice'), form: incoming(sid) });
  expect(answer.status).toBe(200);
  expect(answer.headers['content-type']).toMatch('text/xml');
  expect(answer.body).toContain('Harbour incident line.');
  const contact = await contactOf(intake, sourceId, sid);
  expect(contact).toMatchObject({
    progress: 'ringing',
    class: 'unclassified',
    sender: 'given',
    receivedAt: AT,
  });
  expect(JSON.stringify(contact)).not.toContain('7700900123');
  expect(await callerOf(intake, sourceId, sid)).toMatchObject({
    sender: '+447700900123',
    senderKind: 'number',
  });
});

test('the same call again gets the same bytes and opens no second contact', async () => {
  const { intake, sourceId } = await fresh();
  const form = incoming(callSid());
  const send = () => fromTwilio(intake, { path: step(sourceId, 'voice'), form });
  const answers = [await send(), await send(), ...(await Promise.all([send(), send()]))];
  expect(new Set(answers.map(({ status: code, body }) => `${code} ${body}`)).size).toBe(1);
  const { items } = await listContacts(intake, { limit: 100 }, AT);
  expect(items).toHaveLength(1);
  expect((await intake.contacts.load(items[0]?.contactId ?? '')).version).toBe(1);
});

test('the same call at the same instant, ten times over, is one contact', async () => {
  const { intake, sourceId } = await fresh();
  const sid = callSid();
  const send = () => fromTwilio(intake, { path: step(sourceId, 'voice'), form: incoming(sid) });
  const answers = await Promise.all(Array.from({ length: 10 }, send));
  expect(new Set(answers.map(({ status: code, body }) => `${code} ${body}`)).size).toBe(1);
  expect(await eventsOf(intake, sourceId, sid)).toEqual(['ContactReceived']);
});

describe('a forged call', () => {
  test.each([
    ['another token', { token: 'another-token-of-length-16' }, 'wrong-signature'],
    ['an empty signature', { signature: '' }, 'no-signature'],
    ['the key being empty', { token: '' }, 'wrong-signature'],
    ['a signature of another length', { signature: 'short' }, 'wrong-signature'],
  ])('by %s is refused and leaves a count and its reason', async (_, forgery, reason) => {
    const { intake, sourceId } = await fresh();
    const sid = callSid();
    const answer = await fromTwilio(intake, {
      path: step(sourceId, 'voice'),
      form: incoming(sid),
      ...forgery,
    });
    expect([answer.status, read(answer.body).rule]).toEqual([401, reason]);
    expect(answer.body).not.toContain('7700900123');
    expect(await contactOf(intake, sourceId, sid)).toBeUndefined();
    expect((await listContacts(intake, { limit: 100 }, AT)).items).toEqual([]);
    expect(await refusalsOf(intake, sourceId)).toEqual({ count: 1, lastReason: reason, lastAt: AT });
  });

  test('leaves one line in the log, which holds nothing of it', async () => {
    const { intake, sourceId } = await fresh();
    const lines = (['info', 'warn', 'error'] as const).map((level) => vi.spyOn(log, level));
    const form = incoming(callSid(), '&SpeechResult=I+can+smell+gas&CallerName=Jo+Example');
    await fromTwilio(intake, { path: step(sourceId, 'voice'), form, signature: 'forged' });
    const printed = lines.flatMap(({ mock }) => mock.calls);
    expect(printed).toEqual([
      ['request', expect.objectContaining({ status: 401, rule: 'wrong-signature', sourceId })],
    ]);
    expect(JSON.stringify(printed)).not.toMatch(/7700900123|smell|Example/);
    vi.restoreAllMocks();
  });

  test('of a source that is not there is not found', async () => {
    const { intake } = await fresh();
    const path = step(SourceId.parse('src_01kdxqz5m8e6ws3y1z0v7g4h2c'), 'voice');
    expect((await fromTwilio(intake, { path, form: incoming(callSid()) })).status).toBe(404);
  });

  test('is refused whatever host it says it came to', async () => {
    const { intake, sourceId } = await fresh();
    const path = step(sourceId, 'voice');
    const headers = {
      host: 'evil.example.com',
      'x-forwarded-host': 'evil.example.com',
      'x-forwarded-proto': 'http',
    };
    const form = incoming(callSid());
    const signedAddress = `https://evil.example.com${path}`;
    expect((await fromTwilio(intake, { path, form, headers, signedAddress })).status).toBe(401);
    expect((await fromTwilio(intake, { path, form, headers })).status).toBe(200);
  });
});

const ODD =
  '&SpeechResult=%20%20I+can+smell+gas+%0A' +
  '&AddOns=%7B%22status%22%3A%22successful%22%2C%22message%22%3Anull%2C%22results%22%3A%7B%7D%7D' +
  '&FromCity=&Digits=1&Digits=2';

describe('outer spaces, line ends, JSON, empty and repeated values', () => {
  test.each([true, false])('are signed as sent and kept as sent (base64 %s)', async (base64) => {
    const { intake, sourceId } = await fresh();
    const sid = callSid();
    const form = incoming(sid, ODD);
    const answer = await fromTwilio(intake, { path: step(sourceId, 'voice'), form, base64 });
    expect(answer.status).toBe(200);
    expect(await callerOf(intake, sourceId, sid)).toMatchObject({
      words: [{ said: '  I can smell gas \n', at: AT }],
    });
  });

  test('with one space less under the same signature are refused, and nothing is kept', async () => {
    const { intake, sourceId } = await fresh();
    const sid = callSid();
    const path = step(sourceId, 'voice');
    const signed = incoming(sid, ODD);
    const genuine = twilioSigns(API_URL + path, signed);
    const altered = signed.replace('%20%20I', '%20I');
    expect((await fromTwilio(intake, { path, form: altered, signature: genuine })).status).toBe(401);
    expect(await contactOf(intake, sourceId, sid)).toBeUndefined();
    expect((await fromTwilio(intake, { path, form: signed, signature: genuine })).status).toBe(200);
  });
});

describe("the query of the source's address", () => {
  const signedQuery = '?tenant=demo&line=2';
  const deliveredQuery = '?line=2&tenant=demo';

  test('in another order is accepted where the source names the exact address', async () => {
    const address = `${API_URL}/entry/voice${signedQuery}`;
    const { intake, sourceId } = await fresh({ address });
    const path = `${step(sourceId, 'voice')}${deliveredQuery}`;
    const sid = callSid();
    expect((await fromTwilio(intake, { path, form: incoming(sid), signedAddress: address })).status).toBe(
      200,
    );
    expect(await contactOf(intake, sourceId, sid)).toBeDefined();
  });

  test('in another order is otherwise refused with a reason that an admin can act on', async () => {
    const { intake, sourceId } = await fresh();
    const signedAddress = `${API_URL}${step(sourceId, 'voice')}${signedQuery}`;
    const path = `${step(sourceId, 'voice')}${deliveredQuery}`;
    expect((await fromTwilio(intake, { path, form: incoming(callSid()), signedAddress })).status).toBe(401);
    expect((await refusalsOf(intake, sourceId))?.lastReason).toBe('query-order');
    const view = await intake.api('GET', `/v1/sources/${sourceId}`, {
      as: admin,
    });
    expect(read(view.body).lastRefusal).toContain("Set the source's address");
  });

  test("signed for one step is not taken for another's", async () => {
    const address = `${API_URL}/entry/voice`;
    const { intake, sourceId } = await fresh({ address });
    const path = step(sourceId, 'status');
    expect(
      (await fromTwilio(intake, { path, form: incoming(callSid()), signedAddress: address })).status,
    ).toBe(401);
  });

  test("the provider's sample is proven as it was captured", async () => {
    const { url, headers, body } = sample('twilio-voice-incoming');
    const { intake, sourceId } = await fresh({ address: url });
    const path = `${step(sourceId, 'voice')}?tenant=demo`;
    expect(
      (await fromTwilio(intake, { path, form: body, signature: headers['x-twilio-signature'] ?? '' })).status,
    ).toBe(200);
  });
});

test.each([
  ['client:kiosk-7', 'client'],
  ['sip:desk7@example.com', 'sip'],
  ['7378742833', 'other'],
  ['07700900123', 'other'],
])('a call from %s is kept with its sender as given', async (sender, senderKind) => {
  const { intake, sourceId } = await fresh();
  const sid = callSid();
  const form = incoming(sid).replace(/(From|Caller)=%2B447700900123/g, `$1=${encodeURIComponent(sender)}`);
  expect((await fromTwilio(intake, { path: step(sourceId, 'voice'), form })).status).toBe(200);
  expect(await contactOf(intake, sourceId, sid)).toMatchObject({ sender: 'given' });
  expect(await callerOf(intake, sourceId, sid)).toEqual({ sender, senderKind, words: [] });
});

test('a caller with an anonymous SIP address is withheld', async () => {
  const { intake, sourceId } = await fresh();
  const sid = callSid();
  const nobody = encodeURIComponent('sip:anonymous@anonymous.invalid');
  const form = incoming(sid).replace(/(From|Caller)=%2B447700900123/g, `$1=${nobody}`);
  await fromTwilio(intake, { path: step(sourceId, 'voice'), form });
  expect(await contactOf(intake, sourceId, sid)).toMatchObject({ sender: 'withheld' });
  expect(await callerOf(intake, sourceId, sid)).toMatchObject({ senderKind: 'withheld' });
});

test('a withheld number is kept as withheld', async () => {
  const { intake, sourceId } = await fresh();
  const sid = callSid();
  const form = sample('twilio-voice-incoming-withheld').body.replace(/CallSid=CA\d+/, `CallSid=${sid}`);
  expect((await fromTwilio(intake, { path: step(sourceId, 'voice'), form })).status).toBe(200);
  expect(await contactOf(intake, sourceId, sid)).toMatchObject({ sender: 'withheld' });
});

describe('the steps of one call', () => {
  const steps = (sourceId: SourceId, sid: string) => [
    { path: step(sourceId, 'voice'), form: incoming(sid) },
    { path: `${step(sourceId, 'gather')}?step=menu`, form: status(sid, 'in-progress', '&Digits=1') },
    {
      path: step(sourceId, 'status'),
      form: status(sid, 'completed', '&SequenceNumber=3&CallDuration=42'),
    },
  ];

  test('take effect once each, and repeats in reverse order get the first answers, byte for byte', async () => {
    const { intake, sourceId } = await fresh();
    const sid = callSid();
    const all = steps(sourceId, sid);
    const first: string[] = [];
    for (const one of all) first.push((await fromTwilio(intake, one)).body);
    const before = await intake.contacts.load(derivedId('con', sourceId, sid));
    const again: string[] = [];
    for (const one of all.toReversed()) again.push((await fromTwilio(intake, one)).body);
    expect(again).toEqual(first.toReversed());
    expect(await intake.contacts.load(derivedId('con', sourceId, sid))).toEqual(before);
    expect(before.state).toMatchObject({ progress: 'completed', durationSeconds: 42, pressed: '1' });
    expect(await eventsOf(intake, sourceId, sid)).toEqual([
      'ContactReceived',
      'ContactUpdated',
      'ContactUpdated',
    ]);
  });

  test('of which the end comes first leave the call completed, and the late ring is answered', async () => {
    const { intake, sourceId } = await fresh();
    const sid = callSid();
    const [voice, , ended] = steps(sourceId, sid);
    if (voice === undefined || ended === undefined) throw new Error('three steps');
    await fromTwilio(intake, ended);
    intake.goTo(plusSeconds(AT, 1));
    const answer = await fromTwilio(intake, voice);
    expect(answer.body).toContain('<Gather');
    expect(await contactOf(intake, sourceId, sid)).toMatchObject({
      progress: 'completed',
      durationSeconds: 42,
      receivedAt: AT,
    });
  });

  test('that end and go on at the same instant leave the call completed', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { intake, sourceId } = await fresh();
      const sid = callSid();
      const path = step(sourceId, 'status');
      const answers = await Promise.all([
        fromTwilio(intake, { path, form: status(sid, 'completed', '&SequenceNumber=2&CallDuration=42') }),
        fromTwilio(intake, { path, form: status(sid, 'in-progress', '&SequenceNumber=1') }),
      ]);
      expect(answers.map(({ status: code }) => code)).toEqual([200, 200]);
      expect(await contactOf(intake, sourceId, sid)).toMatchObject({
        progress: 'completed',
        durationSeconds: 42,
      });
      const sequences = (await intake.contacts.history(derivedId('con', sourceId, sid))).map(
        ({ metadata }) => metadata.sequence,
      );
      expect(sequences).toEqual(sequences.map((_, n) => n + 1));
    }
  });

  test('keep the first answer though the greeting is changed between', async () => {
    const { intake, sourceId } = await fresh({ greeting: 'First greeting.' });
    const [voice] = steps(sourceId, callSid());
    if (voice === undefined) throw new Error('three steps');
    const first = await fromTwilio(intake, voice);
    await intake.api('PATCH', `/v1/sources/${sourceId}`, {
      as: admin,
      headers: { 'if-match': '*' },
      body: { greeting: 'Second greeting.' },
    });
    expect((await fromTwilio(intake, voice)).body).toBe(first.body);
  });
});

describe('a call whose end is not reported', () => {
  const later = (minutes: number) => plusSeconds(AT, minutes * 60);
  const listed = async (intake: Intake, query: string) =>
    read((await intake.api('GET', `/v1/contacts${query}`)).body).items.map(
      ({ contactId, progress }) => [contactId, progress] as const,
    );

  test.each([
    ['ringing', 10],
    ['in-progress', 4 * 60],
  ])(
    'after it was %s for %i minutes is shown and listed as such, and no longer as open',
    async (state, minutes) => {
      const { intake, sourceId } = await fresh();
      const sid = callSid();
      const contactId = derivedId('con', sourceId, sid);
      await fromTwilio(intake, { path: step(sourceId, 'status'), form: status(sid, state) });
      const seen = async () => [
        (await contactOf(intake, sourceId, sid))?.['progress'],
        await listed(intake, `?status=${state}`),
        await listed(intake, '?status=end-not-reported'),
        await listed(intake, ''),
      ];
      intake.goTo(plusSeconds(later(minutes), -1));
      expect(await seen()).toEqual([state, [[contactId, state]], [], [[contactId, state]]]);
      intake.goTo(later(minutes));
      const ended = 'end-not-reported';
      expect(await seen()).toEqual([ended, [], [[contactId, ended]], [[contactId, ended]]]);
    },
  );

  test('ends all the same when the end is reported late', async () => {
    const { intake, sourceId } = await fresh();
    const sid = callSid();
    await fromTwilio(intake, { path: step(sourceId, 'voice'), form: incoming(sid) });
    intake.goTo(later(500));
    await fromTwilio(intake, { path: step(sourceId, 'status'), form: status(sid, 'completed') });
    expect(await contactOf(intake, sourceId, sid)).toMatchObject({ progress: 'completed' });
    expect(await listed(intake, '?status=end-not-reported')).toEqual([]);
  });

  test('is paged through without gap or repetition among those of both lists', async () => {
    const { intake, sourceId } = await fresh();
    const expected: string[] = [];
    for (let n = 0; n < 7; n += 1) {
      const sid = callSid();
      expected.unshift(derivedId('con', sourceId, sid));
      intake.goTo(plusSeconds(AT, n));
      const form = status(sid, n % 2 === 0 ? 'ringing' : 'in-progress');
      await fromTwilio(intake, { path: step(sourceId, 'status'), form });
    }
    intake.goTo(later(300));
    const paged: string[] = [];
    let cursor = '';
    do {
      const query = `?status=end-not-reported&limit=2${cursor && `&cursor=${cursor}`}`;
      const page = read((await intake.api('GET', `/v1/contacts${query}`)).body);
      paged.push(...page.items.map(({ contactId }) => contactId));
      cursor = page.nextCursor;
    } while (cursor);
    expect(paged).toEqual(expected);
  });
});

describe('a call that went out', () => {
  const countsOf = async (intake: Intake, sourceId: SourceId) =>
    read((await intake.api('GET', `/v1/sources/${sourceId}`, { as: admin })).body);
  const outbound = (sid: string, state: string, more = '') =>
    `CallSid=${sid}&CallStatus=${state}&Direction=outbound-api&From=%2B441632960001&To=%2B447700900789${more}`;

  test.each(['voice', 'gather', 'status'])(
    'of which nothing is known opens no contact by its %s: it is answered and counted',
    async (name) => {
      const { intake, sourceId } = await fresh();
      const sid = callSid();
      const answer = await fromTwilio(intake, {
        path: step(sourceId, name),
        form: outbound(sid, 'in-progress', '&SequenceNumber=2'),
      });
      expect([answer.status, answer.body]).toEqual([200, expect.stringContaining('<Response/>')]);
      expect(await contactOf(intake, sourceId, sid)).toBeUndefined();
      expect((await listContacts(intake, { limit: 100 }, AT)).items).toEqual([]);
      expect(await countsOf(intake, sourceId)).toMatchObject({ ignoredCalls: { count: 1, lastAt: AT } });
    },
  );

  test('which was dialled from a contact is noted there as a leg, and its end does not end the contact', async () => {
    const { intake, sourceId } = await fresh();
    const [sid, leg] = [callSid(), callSid()];
    const path = step(sourceId, 'status');
    const dialled = (state: string, more: string) =>
      fromTwilio(intake, {
        path,
        form: outbound(leg, state, `&ParentCallSid=${sid}${more}`).replace('outbound-api', 'outbound-dial'),
      });
    await fromTwilio(intake, { path: step(sourceId, 'voice'), form: incoming(sid) });
    await dialled('in-progress', '&SequenceNumber=2');
    expect(await contactOf(intake, sourceId, sid)).toMatchObject({
      progress: 'in-progress',
      legs: [{ callId: leg, progress: 'in-progress' }],
    });
    await dialled('completed', '&SequenceNumber=3');
    await dialled('ringing', '&SequenceNumber=1');
    const contact = await contactOf(intake, sourceId, sid);
    expect(contact).toMatchObject({ progress: 'in-progress', legs: [{ progress: 'completed' }] });
    expect(await callerOf(intake, sourceId, sid)).toMatchObject({ sender: '+447700900123' });
    expect((await listContacts(intake, { limit: 100 }, AT)).items).toHaveLength(1);
    expect(await countsOf(intake, sourceId)).toMatchObject({ ignoredCalls: { count: 0 } });
  });

  test('whose contact is there already is recorded on it', async () => {
    const { intake, sourceId } = await fresh();
    const sid = callSid();
    const path = step(sourceId, 'status');
    await fromTwilio(intake, { path, form: status(sid, 'in-progress', '&SequenceNumber=1') });
    await fromTwilio(intake, { path, form: outbound(sid, 'completed', '&SequenceNumber=2&CallDuration=7') });
    expect(await contactOf(intake, sourceId, sid)).toMatchObject({
      progress: 'completed',
      durationSeconds: 7,
    });
  });
});

describe('a JSON webhook that is signed by the hash of its body', () => {
  const jsonOf = (sid: string) =>
    JSON.stringify({ CallSid: sid, CallStatus: 'completed', CallDuration: 42, Extra: { a: [null] } });
  const send = async (settings: object, entered: (path: string) => string, tampered = false) => {
    const { intake, sourceId } = await fresh(settings);
    const sid = callSid();
    const body = jsonOf(sid);
    const path = step(sourceId, 'status');
    const plain = entered(path);
    const hash = twilio.getExpectedBodyHash(body);
    const address = `${plain}${plain.includes('?') ? '&' : '?'}bodySHA256=${hash}`;
    const signature = twilio.getExpectedTwilioSignature(TOKEN, address, {});
    expect(twilio.validateRequestWithBody(TOKEN, signature, address, body)).toBe(true);
    const answer = await intake.webhook(`${path}?bodySHA256=${hash}`, {
      body: tampered ? body.replace('42', '43') : body,
      headers: { 'content-type': 'application/json', 'x-twilio-signature': signature },
    });
    return { answer, contact: await contactOf(intake, sourceId, sid), intake, sourceId };
  };

  test('is proven and kept', async () => {
    const { answer, contact } = await send({}, (path) => API_URL + path);
    expect([answer.status, contact]).toMatchObject([200, { progress: 'completed', durationSeconds: 42 }]);
  });

  test('is proven where the provider was given another address', async () => {
    const address = 'https://entry.example.com/twilio/status?tenant=demo';
    const { answer } = await send({ address }, () => address);
    expect(answer.status).toBe(200);
  });

  test('is refused with its own reason when the body was changed on the way', async () => {
    const { answer, contact, intake, sourceId } = await send({}, (path) => API_URL + path, true);
    expect([answer.status, read(answer.body).rule, contact]).toEqual([401, 'body-hash', undefined]);
    const view = await intake.api('GET', `/v1/sources/${sourceId}`, { as: admin });
    expect(read(view.body).lastRefusal).toContain('bodySHA256');
  });
});

test.each([
  ['voice', 'CallStatus=ringing&From=%2B447700900123', 'CallStatus=ringing&From=%2B447700900124'],
  ['gather', 'Digits=1', 'Digits=2'],
  ['status', 'CallStatus=completed&CallDuration=42', 'CallStatus=completed&CallDuration=4200'],
])(
  'a step (%s) that comes again and says something else gets the first answer, and that it differs is counted',
  async (name, first, other) => {
    const { intake, sourceId } = await fresh();
    const sid = callSid();
    const send = (form: string) =>
      fromTwilio(intake, { path: step(sourceId, name), form: `CallSid=${sid}&${form}` });
    const answers = [await send(first), await send(first), await send(`${first}&Timestamp=later`)];
    const before = await intake.contacts.load(derivedId('con', sourceId, sid));
    answers.push(await send(other));
    expect(new Set(answers.map(({ status: code, body }) => `${code} ${body}`)).size).toBe(1);
    expect(await intake.contacts.load(derivedId('con', sourceId, sid))).toEqual(before);
    const view = await intake.api('GET', `/v1/sources/${sourceId}`, { as: admin });
    expect(read(view.body).differing).toEqual({ count: 1, lastAt: AT });
    expect(view.body).not.toContain('7700900');
  },
);

test.each([
  ['CallSid=CA123', 'CallSid'],
  ['CallStatus=ringing', 'CallSid'],
  [`CallSid=${callSid()}&SequenceNumber=x`, 'SequenceNumber'],
])(
  'a proven request that cannot be understood is refused by field and nothing is kept: %s',
  async (form, field) => {
    const { intake, sourceId } = await fresh();
    const answer = await fromTwilio(intake, { path: step(sourceId, 'status'), form });
    expect(answer.status).toBe(422);
    expect(read(answer.body).faults).toMatchObject([{ pointer: `/${field}` }]);
    expect((await listContacts(intake, { limit: 100 }, AT)).items).toEqual([]);
  },
);

test("a caller's details are gone after their time, and the contact stays", async () => {
  const { intake, sourceId } = await fresh();
  const sid = callSid();
  await fromTwilio(intake, { path: step(sourceId, 'voice'), form: incoming(sid) });
  intake.goTo(plusSeconds(AT, 31 * 86_400));
  const path = `/v1/contacts/${derivedId('con', sourceId, sid)}`;
  expect((await intake.api('GET', `${path}/caller`, { as: agent })).status).toBe(410);
  expect((await intake.api('GET', path, { as: agent })).status).toBe(200);
});
