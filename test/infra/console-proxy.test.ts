import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ConsoleProxy, openConsoleProxy } from '../../infra/local/console-proxy.ts';
import { freePorts } from '../../infra/local/port.ts';

const distribution = 'd123.cloudfront.net';
let answer: (asked: IncomingMessage, reply: ServerResponse) => void = () => undefined;
let emulator: Server;
let proxy: ConsoleProxy;
let port = 0;
beforeEach(async () => {
  emulator = createServer((asked, reply) => answer(asked, reply)).listen(0, '127.0.0.1');
  await once(emulator, 'listening');
  const at = emulator.address();
  if (at === null || typeof at === 'string') throw new Error('no port');
  ({ port } = await freePorts('port'));
  proxy = await openConsoleProxy(port);
  proxy.serve({ endpoint: `http://127.0.0.1:${at.port}`, distribution });
});
afterEach(async () => {
  await proxy.stop();
  emulator.closeAllConnections();
  emulator.close();
});

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Record<string, string | string[]>;
  readonly body?: Buffer;
}

/** Sends exactly this, letter by letter, unlike fetch. */
const send = async ({ method = 'GET', path = '/', headers = {}, body }: Sent = {}) => {
  const asked = request({
    host: '127.0.0.1',
    port,
    method,
    path,
    headers: { host: `127.0.0.1:${port}`, ...headers },
  });
  asked.end(body);
  const [reply] = (await once(asked, 'response')) as [IncomingMessage];
  const parts: Buffer[] = [];
  for await (const part of reply) parts.push(part as Buffer);
  return { status: reply.statusCode, headers: reply.headers, body: Buffer.concat(parts) };
};

const received = async (asked: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of asked) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

test('path, query, headers and the bytes of a body come to the distribution as they were sent, under its name', async () => {
  let seen: { url?: string | undefined; headers: IncomingMessage['headers']; body: Buffer } | undefined;
  answer = (asked, reply) =>
    void received(asked).then((body) => {
      seen = { url: asked.url, headers: asked.headers, body };
      reply.end();
    });
  const path = '/v1/a%2Fb%20c//..%2f?x=%2B+%26&x=&%C3%A9=1';
  const body = Buffer.from([0, 255, 13, 10, 0x7b, 0xc3, 0x28]);
  const headers = {
    authorization: 'Bearer a.b.c',
    'if-match': '"7"',
    'x-twice': ['one', 'two'],
    connection: 'close, x-hop',
    'x-hop': 'of this connection',
    'content-length': String(body.length),
  };
  await send({ method: 'POST', path, body, headers });
  expect(seen?.url).toBe(path);
  expect(seen?.body).toEqual(body);
  expect(seen?.headers).toMatchObject({
    host: distribution,
    authorization: 'Bearer a.b.c',
    'if-match': '"7"',
    'x-twice': 'one, two',
    'content-length': String(body.length),
  });
  expect(seen?.headers).not.toHaveProperty('x-hop');
});

test('an answer comes back with its status, each of its headers and its bytes', async () => {
  const body = Buffer.from([0, 255, 1, 254]);
  answer = (_asked, reply) => {
    reply.writeHead(409, { etag: '"9"', 'set-cookie': ['a=1', 'b=2'], 'x-cache': 'Miss from cloudfront' });
    reply.end(body);
  };
  const got = await send();
  expect(got).toMatchObject({ status: 409, headers: { etag: '"9"', 'set-cookie': ['a=1', 'b=2'] } });
  expect(got.body).toEqual(body);
});

test.each([304, 204])('an answer of %s has no body and ends', async (status) => {
  answer = (_asked, reply) => reply.writeHead(status, { etag: '"9"' }).end();
  expect(await send()).toMatchObject({ status, headers: { etag: '"9"' }, body: Buffer.alloc(0) });
});

test('HEAD tells a length and sends nothing', async () => {
  answer = (asked, reply) => reply.writeHead(200, { 'content-length': 5 }).end(asked.method);
  const got = await send({ method: 'HEAD' });
  expect(got).toMatchObject({ status: 200, headers: { 'content-length': '5' }, body: Buffer.alloc(0) });
});

test('a body is passed on while it still comes, both ways', async () => {
  answer = (asked, reply) => asked.pipe(reply);
  const asked = request({ host: '127.0.0.1', port, method: 'POST' });
  const answered = once(asked, 'response') as Promise<[IncomingMessage]>;
  asked.write('first');
  const [reply] = await answered;
  const [part] = (await once(reply, 'data')) as [Buffer];
  expect(part.toString()).toBe('first');
  asked.end();
  await once(reply.resume(), 'end');
});

test('who goes away is not answered further: the request ends over there too', async () => {
  const gone = new Promise((settle) => {
    answer = (_asked, reply) => {
      reply.write('begun');
      reply.on('close', settle);
    };
  });
  const asked = request({ host: '127.0.0.1', port });
  asked.on('error', () => undefined).end();
  await once(asked, 'response');
  asked.destroy();
  await expect(Promise.race([gone, pause(5_000, 'still there')])).resolves.toBeUndefined();
});

test('an answer that breaks off is not taken for a whole one', async () => {
  answer = (_asked, reply) => {
    reply.writeHead(200, { 'content-length': 1_000 });
    reply.write('a part');
    setTimeout(() => reply.destroy(), 20);
  };
  await expect(send()).rejects.toThrow(/aborted|hang up|ECONNRESET/);
});

test.each(['localhost:1', 'evil.example.com', `evil.example.com:4702`, '127.0.0.1'])(
  'nothing is answered under another name, such as %s, so that no page of it can come here',
  async (host) => {
    answer = (_asked, reply) => reply.end('secret');
    const got = await send({ headers: { host } });
    expect(got.status).toBe(403);
    expect(got.body.toString()).not.toContain('secret');
  },
);

test('localhost leads to the address that the sign-in returns to', async () => {
  const got = await send({ headers: { host: `localhost:${port}` }, path: '/board?view=all' });
  expect(got).toMatchObject({
    status: 307,
    headers: { location: `http://127.0.0.1:${port}/board?view=all` },
  });
});

test.each(['/_ministack/reset', '/_aws/execute-api/abc/$default/v1/incidents'])(
  'the emulator’s own path %s is not the distribution’s',
  async (path) => {
    answer = (_asked, reply) => reply.end('reached');
    expect(await send({ method: 'POST', path })).toMatchObject({ status: 404 });
  },
);

test('while Muster starts it says so, and when the emulator is gone too', async () => {
  const { ours, theirs } = await freePorts('ours', 'theirs');
  const early = await openConsoleProxy(ours);
  const starting = await fetch(early.address);
  expect([starting.status, await starting.text()]).toEqual([503, expect.stringContaining('is starting')]);
  early.serve({ endpoint: `http://127.0.0.1:${theirs}`, distribution });
  const gone = await fetch(early.address);
  expect([gone.status, await gone.text()]).toEqual([502, expect.stringContaining('does not answer')]);
  await early.stop();
  await early.stop();
});

test('it listens on this machine’s own address alone', async () => {
  const socket = connect({ host: '::1', port });
  const [fault] = (await once(socket, 'error')) as [NodeJS.ErrnoException];
  expect(['ECONNREFUSED', 'EADDRNOTAVAIL', 'ENETUNREACH']).toContain(fault.code);
});
