import { DeadlineMissed } from '@muster/contracts';
import { SourceId } from '@muster/core';
import { twilioSignature } from '@muster/notifications/carrier/signature';
import { messageReply } from '@muster/notifications/carrier/twiml';
import type { HttpPost, Posted } from '@muster/notifications/http-post';
import { describe, expect, test } from 'vitest';
import { replyCodeOf } from '../../src/links/reply-code.ts';
import { callbackUrl, newSid, TOKEN, useCarrier } from '../support/carrier.ts';
import { keys, useDispatch } from '../support/dispatch.ts';
import { roleOf } from '../support/samples.ts';

const dispatch = useDispatch();
const carrier = useCarrier(dispatch.stores);

let people = 0;
const newNumber = () => `+4477009${String(10_000 + (people += 1))}`.slice(0, 13);

/** Somebody with a telephone who is offered a place, and the code of that offer. */
const offered = async (phone: object = {}, exercise = false) => {
  const number = newNumber();
  const name = `Texter ${people}`;
  const made = await dispatch.offeredTo(name, {
    person: { phone: { number, verified: true, ...phone }, sharedPhone: true },
    exercise,
  });
  return { ...made, name, number, code: replyCodeOf(made.assignmentId, keys) };
};
const statusOf = async ({ assignmentId }: Awaited<ReturnType<typeof offered>>) =>
  (await dispatch.assignment(assignmentId)).status;

describe('a text from whom a place is offered', () => {
  test('leads from acceptance to clear, each once, and says what may be replied next', async () => {
    const one = await offered();
    const { number, code } = one;
    expect(await carrier.text(number, `ack ${code.toLowerCase()}`)).toContain(`OK ${code}`);
    expect(await dispatch.assignment(one.assignmentId)).toMatchObject({
      status: 'accepted',
      answeredBy: 'sms',
    });
    expect(await carrier.text(number, `OK ${code}`)).toContain(`GOING ${code}`);
    expect(await carrier.text(number, 'on my way')).toContain(`ARRIVED ${code}`);
    expect(await carrier.text(number, 'Arrived.')).toContain(`DONE ${code} 1`);
    expect(await carrier.text(number, 'CLEAR')).toMatch(/^Not recorded/);
    expect(await carrier.text(number, 'done')).toContain(`CLEAR ${code}`);
    expect(await carrier.text(number, 'clear')).toContain('You are clear');
    expect(await dispatch.events('assignments', one.assignmentId)).toEqual([
      ...['AssignmentOffered', 'AssignmentAccepted', 'AssignmentUnderstood', 'AssignmentProgressed'],
      ...['AssignmentProgressed', 'ActionCompleted', 'AssignmentEnded'],
    ]);
  });

  test('declines with a reason, and the same text again changes nothing', async () => {
    const one = await offered();
    const sid = newSid('SM');
    const replies = [
      await carrier.text(one.number, `NO ${one.code} van off the road`, sid),
      await carrier.text(one.number, `NO ${one.code} van off the road`, sid),
    ];
    expect(new Set(replies).size).toBe(1);
    expect(await dispatch.assignment(one.assignmentId)).toMatchObject({
      status: 'declined',
      endReason: 'van off the road',
    });
    const events = await dispatch.events('assignments', one.assignmentId);
    expect(events.filter((name) => name === 'AssignmentDeclined')).toHaveLength(1);
  });

  test('of before, brought again late, moves nothing back', async () => {
    const one = await offered();
    const sid = newSid('SM');
    await carrier.text(one.number, 'yes', sid);
    await carrier.text(one.number, 'arrived');
    expect(await carrier.text(one.number, 'yes', sid)).toContain('on scene');
    expect(await statusOf(one)).toBe('on-scene');
  });

  test('before it was accepted is told to accept first', async () => {
    const one = await offered();
    expect(await carrier.text(one.number, `OK ${one.code}`)).toContain('accept it first');
    expect(await statusOf(one)).toBe('offered');
  });

  test('after the offer ended is told who has the place, also without the code', async () => {
    const one = await offered();
    const { incidentId, assignmentId } = one;
    await dispatch.deliver('on-deadlines', 'DeadlineMissed', {
      ...DeadlineMissed.data.parse(DeadlineMissed.examples[0]),
      ...{ incidentId, assignmentId },
    });
    expect(await statusOf(one)).toBe('expired');
    for (const text of ['yes', `yes ${one.code}`]) {
      expect(await carrier.text(one.number, text)).toMatch(
        /^Not recorded.*time to accept.*Nobody else has taken it/s,
      );
    }
  });

  test('with the code of somebody else, or of nothing, is refused kindly and changes neither', async () => {
    const [one, other] = [await offered(), await offered()];
    expect(await carrier.text(one.number, `yes ${other.code}`)).toContain(
      `${other.code} is none of your codes`,
    );
    expect([await statusOf(one), await statusOf(other)]).toEqual(['offered', 'offered']);
  });

  test('that is no answer is not taken for one', async () => {
    const one = await offered();
    expect(await carrier.text(one.number, "No problem, I'm coming")).toMatch(/^Nobody reads.*Reply HELP/);
    expect(await carrier.text(one.number, 'help')).toContain('YES CODE');
    expect(await statusOf(one)).toBe('offered');
  });

  test('about an exercise is answered as one', async () => {
    const one = await offered({}, true);
    expect(await carrier.text(one.number, 'yes')).toMatch(/^EXERCISE\. /);
  });

  test('to whom nothing is offered says so', async () => {
    const number = newNumber();
    await dispatch.add(`Idle ${people}`, { phone: { number, verified: true } });
    expect(await carrier.text(number, 'yes')).toContain('Nothing is offered to you');
  });
});

describe('a text that an agent has to read', () => {
  const textsTo = SourceId.parse('src_01kdxqz5m8e6ws3y1z0v7g4h2c');
  const account = async () => ({
    ...{ accountSid: `AC${'0'.repeat(32)}`, authToken: TOKEN, from: '+447700900999', textsTo },
  });
  const posts: HttpPost[] = [];
  const answer = (posted: Posted) =>
    useCarrier(dispatch.stores, {
      ...{ account, newestAccount: account },
      post: async (post) => {
        posts.push(post);
        return posted;
      },
    });
  const reads = answer({ kind: 'answered', status: 200, headers: {}, body: messageReply('We have it.') });
  const send = (by: typeof reads, From: string, Body: string) =>
    by.send({ path: '/webhooks/carrier/texts', fields: { MessageSid: newSid('SM'), From, Body } });

  test('is brought to the source that the account names as it came, signed, and answered as that one does', async () => {
    const one = await offered();
    for (const [from, body] of [
      ['+447700900998', 'I smell gas at 12 Quay Street'],
      ['+447700900998', 'help'],
      ['', 'Gas, and my number is withheld'],
      [one.number, 'Which door is it?'],
    ] as const) {
      const answered = await send(reads, from, body);
      expect([answered.status, answered.body]).toEqual([200, messageReply('We have it.')]);
      const post = posts.at(-1);
      const address = `${callbackUrl}/webhooks/twilio/${textsTo}/message`;
      const fields = [...new URLSearchParams(post?.body)];
      expect(post?.url.href).toBe(address);
      expect(fields).toEqual(
        expect.arrayContaining([
          ['From', from],
          ['Body', body],
        ]),
      );
      expect(post?.headers['x-twilio-signature']).toBe(twilioSignature(TOKEN, address, fields));
    }
    expect(await statusOf(one)).toBe('offered');
  });

  test.each([
    ['does not answer', { kind: 'no-answer', why: 'timeout' }],
    ['refuses it', { kind: 'answered', status: 401, headers: {}, body: 'no' }],
  ] as const)('is asked for again where the source %s', async (_, posted) => {
    const { status, body, headers } = await send(answer(posted), '+447700900998', 'Gas');
    expect([status, headers['retry-after']]).toEqual([503, '1']);
    expect(body).toContain('not-handed-on');
    expect(body).not.toMatch(/Gas|7700900998/);
  });

  test('is neither an answer, nor a STOP, nor what is asked of Muster itself', async () => {
    const one = await offered();
    posts.length = 0;
    expect((await send(reads, one.number, 'help')).body).toContain('YES CODE');
    expect((await send(reads, '+447700900998', 'STOP')).body).not.toContain('Message');
    expect((await send(reads, one.number, 'yes')).body).toContain('accepted');
    expect([await statusOf(one), posts]).toEqual(['accepted', []]);
  });
});

describe('a number', () => {
  test('that two people have asks for the code, and the code says who', async () => {
    const one = await offered();
    const name = `Sharer ${people}`;
    const other = await dispatch.offeredTo(name, {
      person: { phone: { number: one.number, verified: true }, sharedPhone: true },
    });
    expect(await carrier.text(one.number, 'yes')).toContain('Several people have this number');
    await carrier.text(one.number, `yes ${replyCodeOf(other.assignmentId, keys)}`);
    expect(await statusOf(one)).toBe('offered');
    expect(await dispatch.assignment(other.assignmentId)).toMatchObject({ status: 'accepted' });
  });

  test.each([
    ['that is not verified', { verified: false }],
    ['that nobody has', undefined],
  ])('%s answers for nobody, and is told that nobody reads it', async (_, phone) => {
    const one = await offered(phone);
    const from = phone === undefined ? '+447700900998' : one.number;
    expect(await carrier.text(from, `yes ${one.code}`)).toMatch(/^Nobody reads.* ring 01632 960100/);
    expect(await carrier.text(from, 'STOP')).toBeUndefined();
    expect(await statusOf(one)).toBe('offered');
  });

  test('that answered STOP gets no texts until START, whatever came again in between', async () => {
    const one = await offered();
    const stopped = async () =>
      (await dispatch.stores().resources.load(one.resourceId)).state?.phone?.texts?.stoppedAt !== undefined;
    const sid = newSid('SM');
    expect(await carrier.text(one.number, 'Stop', sid)).toBeUndefined();
    expect(await stopped()).toBe(true);
    expect(await carrier.text(one.number, 'START')).toContain('again');
    await carrier.text(one.number, 'Stop', sid);
    expect(await stopped()).toBe(false);
    expect(await statusOf(one)).toBe('offered');
  });
});

describe('a request that the carrier did not sign', () => {
  const fields = (From: string, Body: string) => ({ MessageSid: newSid('SM'), From, Body });
  const path = '/webhooks/carrier/texts';

  test.each([
    ['with another token', { token: 'another' }, 'wrong-signature'],
    ['without a signature', { signature: '' }, 'no-signature'],
    ['with an altered one', { signature: 'AAAAAAAAAAAAAAAAAAAAAAAAAAA=' }, 'wrong-signature'],
  ])('%s is refused, and nothing is recorded', async (_, more, rule) => {
    const one = await offered();
    const refused = await carrier.send({ path, fields: fields(one.number, 'yes'), ...more });
    expect([refused.status, refused.json()]).toEqual([401, expect.objectContaining({ rule })]);
    expect(await statusOf(one)).toBe('offered');
  });

  test('whose token was changed a moment ago is checked with the newest', async () => {
    const one = await offered();
    const rotated = useCarrier(dispatch.stores, {
      account: async () => ({ accountSid: '', authToken: 'old', from: '' }),
    });
    expect(await rotated.text(one.number, 'yes')).toContain('accepted');
  });

  test('cannot be checked while the secret cannot be read: the carrier sends it again', async () => {
    const unread = useCarrier(dispatch.stores, {
      account: () => Promise.reject(new Error('no secret for you')),
    });
    const answer = await unread.send({ path, fields: fields('+447700900123', 'yes') });
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '1']);
    expect(answer.body).not.toContain('no secret for you');
  });
});

test('an action that has to be named is asked for by its number', async () => {
  const two = roleOf({}).actions.flatMap((action) => [
    action,
    { ...action, id: 'warn-others', title: 'Warn others' },
  ]);
  const number = newNumber();
  const one = await dispatch.offeredTo(`Texter ${people}`, {
    role: { actions: two },
    person: { phone: { number, verified: true } },
  });
  const code = replyCodeOf(one.assignmentId, keys);
  for (const text of ['yes', 'ok', 'arrived']) await carrier.text(number, text);
  expect(await carrier.text(number, 'done')).toContain(`DONE ${code} 2 (Warn others)`);
  await carrier.text(number, 'done 2');
  const { actions } = await dispatch.assignment(one.assignmentId);
  expect(actions.map(({ result }) => result?.kind)).toEqual([undefined, 'done']);
});
