import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { inspect } from 'node:util';
import { toInstant } from '@muster/core';
import { Webhook as Official } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SendResult } from '../../src/channel.ts';
import { signingSecretOf } from '../../src/webhook/signing-secret.ts';
import { webhookPolicy } from '../../src/webhook/webhook-policy.ts';
import { WebhookSender, type WebhookSettings } from '../../src/webhook/webhook-sender.ts';
import { standardPayload, type WebhookEndpoint } from '../../src/webhook/webhook.ts';

const now = toInstant('2026-01-05T09:18:00Z');
const secret = signingSecretOf(new Uint8Array(32).fill(7));

type Act = (response: ServerResponse) => void;
const received: { readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: string }[] =
  [];
let act: Act;
const server = createServer((request, response) => {
  void text(request).then((body) => {
    received.push({ path: request.url ?? '', headers: request.headers, body });
    act(response);
  });
});
const port = () => (server.address() as AddressInfo).port;
const status =
  (code: number, headers: Record<string, string> = {}): Act =>
  (response) =>
    response.writeHead(code, headers).end('words of the receiver');

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  received.length = 0;
  act = status(204);
  vi.useFakeTimers({ now: Date.parse(now), toFake: ['Date'] });
});
afterEach(() => vi.useRealTimers());

const payload = standardPayload('assignment.offered', now, { reference: '7Q4KX2M' });

const post = async (endpoint: Partial<WebhookEndpoint> = {}, more: Partial<WebhookSettings> = {}) => {
  const url = `http://127.0.0.1:${port()}/hook/SECRET-IN-PATH`;
  const sender = new WebhookSender({
    ...{ now: () => now, allowLoopback: true, timeoutMs: 15_000 },
    endpoint: async () => ({ url, secrets: { current: secret }, ...endpoint }),
    ...more,
  });
  const message = await sender.render({ endpointId: 'whe_1', payload });
  const result = await sender.send(message, 'ntf_1');
  for (const shown of [inspect(result, { depth: 20, showHidden: true }), message.toString()]) {
    expect(shown).not.toContain('SECRET-IN-PATH');
    expect(shown).not.toContain(secret.slice(6, 30));
    expect(shown).not.toContain('words of the receiver');
  }
  return result;
};

test('a webhook is one that the official library takes, under the id of the message', async () => {
  expect(await post()).toEqual({ kind: 'sent', providerId: 'ntf_1' });
  const [{ path, headers, body } = { path: '', headers: {}, body: '' }] = received;
  expect(path).toBe('/hook/SECRET-IN-PATH');
  expect(headers['content-type']).toBe('application/json');
  expect(new Official(secret).verify(body, headers as Record<string, string>)).toEqual({
    ...{ type: 'assignment.offered', timestamp: now, data: { reference: '7Q4KX2M' } },
  });
});

const silence: Act = () => {};

const outcomes: readonly (readonly [what: string, act: Act, result: SendResult])[] = [
  ['wants no more', status(410), { kind: 'failed', reason: 'gone (410)', again: false, address: 'stopped' }],
  ['refuses', status(400), { kind: 'failed', reason: 'refused (400)', again: true }],
  ['fails', status(500), { kind: 'failed', reason: 'refused (500)', again: true }],
  [
    'asks to slow down',
    status(429, { 'retry-after': '9' }),
    { kind: 'failed', reason: 'refused (429)', again: true, retryAfterSeconds: 9 },
  ],
  ['never answers', silence, { kind: 'unknown', reason: 'no-answer' }],
  ['cuts the connection', (response) => response.destroy(), { kind: 'unknown', reason: 'no-answer' }],
];

test.each(outcomes)('a receiver that %s is known as that', async (_, how, result) => {
  act = how;
  expect(await post({}, how === silence ? { timeoutMs: 1000 } : {})).toEqual(result);
});

test('a redirect is not followed, wherever it leads', async () => {
  act = status(307, { location: `http://127.0.0.1:${port()}/elsewhere` });
  expect(await post()).toEqual({ kind: 'failed', reason: 'redirected (307)', again: true });
  expect(received.map(({ path }) => path)).toEqual(['/hook/SECRET-IN-PATH']);
});

describe('nothing is sent', () => {
  const isNotSent = async (result: SendResult, ...given: Parameters<typeof post>) => {
    expect(await post(...given)).toEqual(result);
    expect(received).toEqual([]);
  };
  const failed = (reason: string, again = false): SendResult => ({ kind: 'failed', reason, again });

  test('to this machine, unless the stage is on it', async () => {
    await isNotSent(failed('not-https'), {}, { allowLoopback: false });
    await isNotSent(
      failed('not-a-public-address'),
      { url: `https://127.0.0.1:${port()}/` },
      { allowLoopback: false },
    );
  });

  test('to a public name that leads to a private address, not even a connection made', async () => {
    let connections = 0;
    server.on('connection', () => (connections += 1));
    await isNotSent(
      failed('not-a-public-address'),
      { url: `https://hook.example.com:${port()}/` },
      {
        allowLoopback: false,
        findAddresses: (_, found) => found(null, [{ address: '127.0.0.1', family: 4 }]),
      },
    );
    expect(connections).toBe(0);
  });

  test('to an endpoint that is disabled or gone, or cannot be read for now', async () => {
    await isNotSent(failed('disabled'), { disabledAt: now });
    await isNotSent(failed('no-endpoint'), {}, { endpoint: async () => undefined });
    const broken = () => Promise.reject(new Error(secret));
    await isNotSent(failed('no-endpoint-for-now', true), {}, { endpoint: broken });
  });

  test('where nobody listens', async () => {
    await isNotSent(failed('unreachable', true), { url: 'http://127.0.0.1:1/' });
  });
});

test('a body that receivers need not take is not rendered', async () => {
  const sender = new WebhookSender({ endpoint: async () => undefined, now: () => now });
  await expect(sender.render({ endpointId: 'whe_1', payload: { x: 'x'.repeat(20_000) } })).rejects.toThrow(
    RangeError,
  );
});

test('it is tried as Standard Webhooks advises: ten times in some three days', () => {
  const pauses = Array.from({ length: 9 }, (_, at) => webhookPolicy.pauseSeconds(at + 1));
  expect(pauses).toEqual([5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400]);
  expect(webhookPolicy.mostAttempts).toBe(10);
});
