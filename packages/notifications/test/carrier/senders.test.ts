import { createServer } from 'node:net';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { readCarrierAccount } from '../../src/carrier/account.ts';
import type { SendResult } from '../../src/channel.ts';
import { TwilioTextSender } from '../../src/sms/twilio-text-sender.ts';
import { TwilioCallSender } from '../../src/voice/twilio-call-sender.ts';
import { ACCOUNT, refuse, useCarrier, type Act } from '@muster/test/support/carrier-server';

const carrier = useCarrier();
const to = '+447700900123';
const callbackUrl = 'https://muster.example.com/api';
const account = () => Promise.resolve(ACCOUNT);
const settings = (more: object = {}) => ({ account, apiUrl: carrier.url(), callbackUrl, ...more });

const sendText = async (more: object = {}) => {
  const sender = new TwilioTextSender(settings(more));
  return sender.send(await sender.render({ to, text: 'Smell of gas & smoke, £5: ACK K7Q2' }), 'ntf_1');
};
const sendCall = async (more: object = {}) => {
  const sender = new TwilioCallSender(settings(more));
  const call = { to, spoken: ['You are needed.'], keys: { '1': 'Press 1 to accept.' } };
  return sender.send(await sender.render(call), 'ntf_1');
};

/** Whatever is known of a result, down to hidden fields, as somebody might log it. */
const logged = (result: unknown): string =>
  inspect(result, { depth: 20, showHidden: true }) + JSON.stringify(result);
const SECRET = [
  ACCOUNT.authToken,
  Buffer.from(`${ACCOUNT.accountSid}:${ACCOUNT.authToken}`).toString('base64'),
  to.slice(1),
];
const expectNoSecret = (result: unknown) => {
  for (const one of SECRET) expect(logged(result)).not.toContain(one);
};

test('a text is made as the carrier documents it, and its id comes back', async () => {
  expect(await sendText()).toEqual({ kind: 'sent', providerId: `SM${'1'.padStart(32, '0')}` });
  expect(carrier.taken.map(({ resource, form }) => [resource, ...form])).toEqual([
    [
      'Messages',
      ['From', ACCOUNT.from],
      ['To', to],
      ['Body', 'Smell of gas & smoke, £5: ACK K7Q2'],
      ['StatusCallback', `${callbackUrl}/webhooks/carrier/texts/ntf_1#rc=2&rp=5xx,ct,rt`],
      ['ValidityPeriod', '600'],
    ],
  ]);
});

test('a call is made as the carrier documents it: what it says, keys, states and who answered', async () => {
  expect(await sendCall()).toEqual({ kind: 'sent', providerId: `CA${'1'.padStart(32, '0')}` });
  const [{ resource, form } = { resource: '', form: new URLSearchParams() }] = carrier.taken;
  expect(resource).toBe('Calls');
  expect(form.getAll('StatusCallbackEvent')).toEqual(['ringing', 'answered', 'completed']);
  const status = `${callbackUrl}/webhooks/carrier/calls/ntf_1#rc=2&rp=5xx,ct,rt`;
  expect(Object.fromEntries(form)).toMatchObject({
    ...{ From: ACCOUNT.from, To: to, Timeout: '25', StatusCallback: status },
    ...{ MachineDetection: 'Enable', AsyncAmd: 'true', AsyncAmdStatusCallback: status },
  });
  expect(form.get('Twiml')).toContain(
    'action="https://muster.example.com/api/webhooks/carrier/calls/ntf_1/keys?step=offer#rc=2&amp;rp=5xx,ct,rt"',
  );
});

const senders = [
  ['a text', sendText],
  ['a call', sendCall],
] as const;

const later: Act = () => {};
const cut: Act = (response) => response.destroy();
const plain =
  (status: number, body: string, headers: Record<string, string> = {}): Act =>
  (response) =>
    response.writeHead(status, headers).end(body);

const outcomes: readonly (readonly [what: string, act: Act, result: SendResult])[] = [
  [
    'asked for no more texts',
    refuse(400, 21610),
    { kind: 'failed', reason: 'stopped (21610)', again: false, address: 'stopped' },
  ],
  [
    'has a number that is none',
    refuse(400, 21211),
    { kind: 'failed', reason: 'unusable-number (21211)', again: false, address: 'unusable' },
  ],
  [
    'has a number that the carrier refuses for a reason we do not know',
    refuse(400, 29999),
    { kind: 'failed', reason: 'refused (29999)', again: false },
  ],
  [
    'is in a country that the account may not reach',
    refuse(400, 21408),
    { kind: 'failed', reason: 'carrier-account (21408)', again: true },
  ],
  [
    'an account unknown to the carrier has',
    refuse(401, 20003),
    { kind: 'failed', reason: 'carrier-account (401)', again: true },
  ],
  [
    'a page in the way refuses',
    plain(403, '<html>no</html>'),
    { kind: 'failed', reason: 'carrier-account (403)', again: true },
  ],
  [
    'the carrier has no time for now',
    refuse(429, 20429, { 'retry-after': '7' }),
    { kind: 'failed', reason: 'throttled', again: true, retryAfterSeconds: 7 },
  ],
  [
    'the carrier has no time for until tomorrow',
    refuse(429, 20429, { 'retry-after': '86400' }),
    { kind: 'failed', reason: 'throttled', again: true, retryAfterSeconds: 300 },
  ],
  ['the carrier has no time for', refuse(429, 20429), { kind: 'failed', reason: 'throttled', again: true }],
  ['the carrier fails at', refuse(500, 20500), { kind: 'unknown', reason: 'provider-fault' }],
  ['the carrier’s proxy fails at', plain(503, 'busy'), { kind: 'unknown', reason: 'provider-fault' }],
  [
    'is led elsewhere',
    plain(302, '', { location: 'http://127.0.0.1:9/' }),
    { kind: 'failed', reason: 'carrier-account (302)', again: true },
  ],
  ['the carrier never answers', later, { kind: 'unknown', reason: 'no-answer' }],
  ['is cut off', cut, { kind: 'unknown', reason: 'no-answer' }],
  [
    'is cut off within the answer',
    (response) => {
      response.writeHead(201, { 'content-length': '100' }).write('{"sid":');
      setTimeout(() => response.destroy(), 5);
    },
    { kind: 'unknown', reason: 'no-answer' },
  ],
  ['is answered without an id', plain(201, '{}'), { kind: 'unknown', reason: 'no-id' }],
  ['is answered with no JSON', plain(201, 'OK'), { kind: 'unknown', reason: 'no-id' }],
];

describe.each(senders)('%s to somebody who', (_, send) => {
  test.each(outcomes)('%s', async (_what, act, result) => {
    carrier.act(to, act);
    const known = await send({ timeoutMs: act === later ? 1000 : 15_000 });
    expect(known).toEqual(result);
    expectNoSecret(known);
  });
});

describe.each(senders)('%s that certainly was not handed over is said to be unsent', (_, send) => {
  const unreachable = { kind: 'failed', reason: 'carrier-unreachable', again: true };

  test('where nobody listens', async () => {
    const known = await send({ apiUrl: 'http://127.0.0.1:1' });
    expect(known).toEqual(unreachable);
    expectNoSecret(known);
  });

  test('where the name is not found', async () => {
    expect(await send({ apiUrl: 'http://carrier.invalid' })).toEqual(unreachable);
  });

  test('where the other side speaks no TLS, or never ends greeting', async () => {
    const silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as { port: number };
    expect(await send({ apiUrl: `https://127.0.0.1:${port}`, timeoutMs: 200 })).toEqual(unreachable);
    silent.close();
    expect(await send({ apiUrl: carrier.url().replace('http:', 'https:') })).toEqual(unreachable);
  });

  test('where the secret cannot be read', async () => {
    const known = await send({ account: () => Promise.reject(new Error(ACCOUNT.authToken)) });
    expect(known).toEqual({ kind: 'failed', reason: 'no-carrier-account', again: true });
    expectNoSecret(known);
  });
});

test('a secret that was changed is used for the next text', async () => {
  let current = { ...ACCOUNT, authToken: 'old' };
  const more = { account: () => Promise.resolve(current) };
  expect(await sendText(more)).toMatchObject({ kind: 'failed', again: true });
  current = ACCOUNT;
  expect(await sendText(more)).toMatchObject({ kind: 'sent' });
});

describe('the secret of the account', () => {
  const { authToken, ...others } = ACCOUNT;

  test('is read from its JSON', () => {
    expect(readCarrierAccount(JSON.stringify(ACCOUNT))).toEqual(ACCOUNT);
  });

  test.each([
    ['is not there', undefined, 'is not there'],
    ['is no JSON', authToken, 'needs accountSid, authToken, from'],
    ['has no token', JSON.stringify(others), 'needs authToken'],
    ['has a number without a country', JSON.stringify({ ...ACCOUNT, from: '01632 960001' }), 'needs from'],
    ['has a field too many', JSON.stringify({ ...ACCOUNT, key: authToken }), 'and no more'],
  ])('that %s is refused by the names of its fields, never by what they hold', (_, secret, words) => {
    const read = () => readCarrierAccount(secret);
    expect(read).toThrow(words);
    try {
      read();
    } catch (error) {
      expectNoSecret(error);
    }
  });
});

test.each([[{ to: '07700 900123', text: 'x' }], [{ to, text: ' ' }], [{ to, text: 'x'.repeat(1601) }]])(
  'what cannot be sent to anybody is not rendered: %j',
  async (content) => {
    await expect(new TwilioTextSender(settings()).render(content)).rejects.toThrow();
  },
);
