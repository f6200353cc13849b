import '@muster/test/support/quiet';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import {
  ContactId,
  toInstant,
  notFound,
  refuse,
  ConflictError,
  ThrottledError,
  TooLargeError,
} from '@muster/core';
import { defineRoutes } from '../src/http/routes.ts';
import { reply, serve, retrySoon, stale, withVersion } from '../src/http/serve.ts';
import { call, type HttpCall } from '../src/testing/invoke.ts';

const contactId = 'con_01kdxqz5m8e6ws3y1z0v7g4h2b';
const agents = { roles: ['agent'] } as const;
const MOMENT = toInstant('2026-07-05T23:30:00Z');
const present = { version: 3, changed: { by: { kind: 'user' as const, id: 'rosa' }, at: MOMENT } };

const table = defineRoutes('intake', 'api', {
  createThing: {
    method: 'POST',
    path: '/v1/contacts/{contactId}/things',
    auth: agents,
    summary: 'Makes a thing.',
    params: z.object({ contactId: ContactId }),
    body: z.strictObject({ name: z.string().min(2), size: z.int().min(1) }),
    replies: { 201: z.object({ name: z.string() }) },
  },
  pressThing: {
    method: 'POST',
    path: '/v1/press',
    auth: agents,
    summary: 'Needs no fields.',
    body: z.strictObject({}),
    replies: { 204: { description: 'Pressed.' } },
  },
  readThing: {
    method: 'GET',
    path: '/v1/things/{name}',
    auth: agents,
    summary: 'Reads a thing.',
    params: z.object({ name: z.string() }),
    query: z.object({ limit: z.coerce.number().int().min(1).max(5).default(3) }),
    replies: { 200: z.object({ name: z.string(), limit: z.number() }) },
  },
  changeThing: {
    method: 'PATCH',
    path: '/v1/things/{name}',
    auth: { roles: ['admin'] },
    summary: 'Changes a thing.',
    params: z.object({ name: z.string() }),
    body: z.strictObject({ size: z.int() }),
    replies: { 200: z.object({ size: z.int() }) },
  },
});

const handler = serve(
  table,
  {
    createThing: ({ body, params, caller, cause }) =>
      reply(
        201,
        { name: `${body.name} ${caller.username} ${cause.key}`, secret: 'x' },
        {
          location: `/v1/contacts/${params.contactId}/things/1`,
        },
      ),
    pressThing: () => reply(204),
    readThing: ({ params, query }) => {
      if (params.name === 'absent') return retrySoon(notFound('thing'));
      if (params.name === 'busy') throw new ConflictError('con_x: TransactionConflict');
      if (params.name === 'throttled') throw new ThrottledError('table');
      if (params.name === 'huge') throw new TooLargeError('event', { field: 'plan' });
      if (params.name === 'broken') throw new Error('07700 900123 said hello');
      if (params.name === 'refused')
        return refuse('already-decided', `It was decided before, at ${MOMENT}.`, { by: 'agent', at: MOMENT });
      return withVersion(7, reply(200, { name: params.name, limit: query.limit }));
    },
    changeThing: ({ body, request }) => (request.ifMatch === 3 ? reply(200, body) : stale(present)),
  },
  { zone: 'Europe/London' },
);

const agent = { username: 'agent', groups: ['agent', 'team.north'] };
const send = (request: Partial<HttpCall>) =>
  call(handler, { method: 'POST', path: `/v1/contacts/${contactId}/things`, as: agent, ...request });
const good = { name: 'tap', size: 2 };
const problem = (of: { json: () => unknown }) =>
  z.object({ status: z.number(), rule: z.string(), requestId: z.string() }).loose().parse(of.json());

describe('a request', () => {
  test('that fits is answered by its handler, and the reply holds only what its schema names', async () => {
    const made = await send({ body: good, headers: { 'Idempotency-Key': 'key-1' } });
    expect(made.status).toBe(201);
    expect(made.headers['location']).toBe(`/v1/contacts/${contactId}/things/1`);
    expect(made.json()).toEqual({ name: 'tap agent vil0VGl443OebW2oXEvp8zTOMt8rn9S2_xtVwNV-nUQ' });
  });

  test.each([
    [
      'a key twice',
      { body: '{"note":"a:{b","note":"c"}', headers: { 'content-type': 'application/json' } },
      400,
      'not-json',
    ],
    ['not JSON', { body: '{', headers: { 'content-type': 'application/json' } }, 400, 'not-json'],
    [
      'not UTF-8',
      {
        body: Buffer.from([0x22, 0xff, 0x22]),
        base64: true,
        headers: { 'content-type': 'application/json' },
      },
      400,
      'not-json',
    ],
    ['of no type', { body: '{}' }, 415, 'json-only'],
    [
      'a form',
      { body: 'a=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
      'json-only',
    ],
    [
      'in another charset',
      { body: '{}', headers: { 'content-type': 'application/json; charset=utf-16' } },
      415,
      'json-only',
    ],
    ['with a field too many', { body: { ...good, extra: 1 } }, 422, 'does-not-fit'],
    ['null', { body: 'null', headers: { 'content-type': 'APPLICATION/JSON' } }, 422, 'does-not-fit'],
    ['empty', {}, 422, 'does-not-fit'],
    ['too large', { body: { ...good, name: 'x'.repeat(300_000) } }, 413, 'too-large'],
    ['under an unreadable key', { body: good, headers: { 'idempotency-key': 'a b' } }, 422, 'does-not-fit'],
  ])('whose body is %s is told so', async (_what, request, status, rule) => {
    const answer = await send(request);
    expect(answer.headers['content-type']).toBe('application/problem+json');
    expect(problem(answer)).toMatchObject({
      status,
      rule,
      type: `urn:muster:problem:${rule}`,
      requestId: 'request-1',
    });
    expect(answer.status).toBe(status);
  });

  test('that does not fit names every fault by its place', async () => {
    const answer = await send({ body: { name: 't', size: 'big' } });
    expect(problem(answer)['faults']).toMatchObject([
      { in: 'body', pointer: '/name' },
      { in: 'body', pointer: '/size' },
    ]);
  });

  test('for an action without fields may have no body', async () => {
    expect((await send({ path: '/v1/press' })).status).toBe(204);
  });

  test('with a query value that does not fit is a fault of the query', async () => {
    const answer = await send({ method: 'GET', path: '/v1/things/tap?limit=9' });
    expect(problem(answer)).toMatchObject({ status: 422, faults: [{ in: 'query', pointer: '/limit' }] });
  });

  test.each([
    ['limit=2&colour=red&size=1', ['/colour', '/size'], 'There is no such name here. The query takes limit.'],
    ['limit=2&limit=2', ['/limit'], 'Given more than once. Give it once.'],
    ['07700900123', [''], 'There is no such name here. The query takes limit.'],
    ['__proto__=1', ['/__proto__'], 'There is no such name here. The query takes limit.'],
  ])('with ?%s is told which names are wrong and which there are', async (query, pointers, message) => {
    const answer = await send({ method: 'GET', path: `/v1/things/tap?${query}` });
    const faults = pointers.map((pointer) => ({ in: 'query', pointer, message }));
    expect(problem(answer)).toMatchObject({ status: 422, faults });
  });

  test('with a query where none is taken changes nothing and says so', async () => {
    const message = 'This address takes no query.';
    expect(problem(await send({ path: '/v1/press?dry-run=true' }))).toMatchObject({
      status: 422,
      faults: [{ in: 'query', pointer: '/dry-run', message }],
    });
    expect((await send({ path: '/v1/press?' })).status).toBe(204);
  });

  test('for an id of another form finds nothing', async () => {
    expect((await send({ path: '/v1/contacts/con_1/things', body: good })).status).toBe(404);
  });

  test.each(['/v1/nothing', '/', '/v1/things/%zz', '//', '/v1/things/%20'])(
    'for %s, which no route has, is answered with a problem below 500',
    async (path) => {
      const answer = await send({ method: 'GET', path });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expect(problem(answer).requestId).toBe('request-1');
    },
  );

  test('with odd headers, or a body on GET, is still routed', async () => {
    const headers = { host: 'exa mple:x', 'x-forwarded-proto': 'gopher', 'x-odd': 'líne\n' };
    const answer = await send({ method: 'GET', path: '/v1/things/tap', headers, body: good });
    expect(answer.status).toBe(200);
  });
});

describe('a caller', () => {
  const press = { path: '/v1/press' };

  test.each([
    ['nobody', {}, 401, 'not-signed-in'],
    [
      'an ID token',
      { claims: { token_use: 'id', username: 'agent', 'cognito:groups': '[agent]' } },
      401,
      'access-token-only',
    ],
    [
      'a token without a user',
      { claims: { token_use: 'access', 'cognito:groups': '[agent]' } },
      401,
      'access-token-only',
    ],
    ['a user in no group', { claims: { token_use: 'access', username: 'x' } }, 403, 'role-needed'],
    [
      'an admin, who has no incident powers',
      { as: { username: 'admin', groups: ['admin'] } },
      403,
      'role-needed',
    ],
    ['a team named like a role', { as: { username: 'x', groups: ['team.agent'] } }, 403, 'role-needed'],
  ])('who is %s is turned away before anything else is looked at', async (_who, who, status, rule) => {
    const answer = await call(handler, { method: 'POST', body: '{', ...press, ...who });
    expect(answer.status).toBe(status);
    expect(problem(answer).rule).toBe(rule);
  });

  test.each(['agent', 'dispatcher', 'lead'])('who is %s may what an agent may', async (role) => {
    expect((await send({ ...press, as: { username: role, groups: ['team.north', role] } })).status).toBe(204);
  });
});

describe('an answer', () => {
  const read = (name: string, headers = {}) => send({ method: 'GET', path: `/v1/things/${name}`, headers });

  test.each([
    ['refused', 409, 'already-decided', undefined],
    ['absent', 404, 'thing-not-found', '1'],
    ['busy', 409, 'busy', '1'],
    ['throttled', 503, 'try-again', '1'],
    ['huge', 413, 'too-large', undefined],
  ])('for %s is a problem with %i', async (name, status, rule, retryAfter) => {
    const answer = await read(name);
    expect(answer.status).toBe(status);
    expect(problem(answer)).toMatchObject({ status, rule });
    expect(answer.headers['retry-after']).toBe(retryAfter);
  });

  test('for a refusal says what it is about', async () => {
    expect(problem(await read('refused'))['about']).toEqual({ by: 'agent', at: MOMENT });
  });

  test('for a refusal shows people its moment with date, by the clock of the home zone', async () => {
    const { detail } = problem(await read('refused'));
    expect(detail).toBe('It was decided before, at Mon 6 Jul 2026, 00:30:00 (Europe/London).');
  });

  test.each([
    ['user', 'rosa', 'last by rosa at'],
    ['responder', 'res_1', 'last by the person themselves at'],
    ['source', 'src_1', 'last by a source at'],
    ['system', 'dispatch', 'last by Muster itself at'],
  ] as const)('for a change on an older version names the %s who was faster', (kind, id, words) => {
    const { refusal } = stale({ version: 4, changed: { by: { kind, id }, at: MOMENT } });
    expect(refusal.because).toContain(`${words} ${MOMENT}`);
    expect(refusal.about).toEqual({ changedBy: id, changedAt: MOMENT });
  });

  test('for a change on a version from before anybody was noted names nobody', () => {
    const { refusal } = stale({ version: 4 });
    expect(refusal).toMatchObject({ because: 'It was changed meanwhile. Read it again, then decide.' });
  });

  test('for a fault of ours keeps its message inside', async () => {
    const answer = await read('broken');
    expect(answer.status).toBe(500);
    expect(answer.body).not.toContain('900123');
  });

  test('to GET carries the version as ETag and is not repeated to one who has it', async () => {
    const first = await read('tap');
    expect(first.headers['etag']).toBe('"7"');
    const again = await read('tap', { 'if-none-match': '"6", W/"7"' });
    expect([again.status, again.body]).toEqual([304, '']);
    expect((await read('tap', { 'if-none-match': '"6"' })).status).toBe(200);
  });

  test.each([
    ['none', {}, 412],
    ['another version', { 'if-match': '"2"' }, 412],
    ['an unreadable one', { 'if-match': 'two' }, 412],
    ['the present version', { 'if-match': '"3"' }, 200],
  ])('to PATCH with %s as If-Match', async (_what, headers, status) => {
    const as = { username: 'admin', groups: ['admin'] };
    const answer = await send({ method: 'PATCH', path: '/v1/things/tap', as, headers, body: { size: 4 } });
    expect(answer.status).toBe(status);
  });

  test('to HEAD is that of GET without its body', async () => {
    const answer = await send({ method: 'HEAD', path: '/v1/things/tap' });
    expect([answer.status, answer.body, answer.headers['etag']]).toEqual([200, '', '"7"']);
  });

  test('to another method names the methods that are there', async () => {
    const refused = await send({ method: 'DELETE', path: '/v1/things/tap' });
    expect([refused.status, refused.headers['allow']]).toEqual([405, 'GET, HEAD, PATCH, OPTIONS']);
    const asked = await send({ method: 'OPTIONS', path: '/v1/things/tap' });
    expect([asked.status, asked.headers['allow']]).toEqual([204, 'GET, HEAD, PATCH, OPTIONS']);
  });
});
