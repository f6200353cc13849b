import { expect, test } from 'vitest';
import { answer, type ApiDocument } from '../../infra/platform/desk.ts';

const document: ApiDocument = {
  openapi: '3.1.0',
  paths: {
    '/v1/contacts': { get: {}, post: {} },
    '/v1/contacts/{contactId}': { get: {} },
    '/r/{token}': { get: {} },
  },
};
const ask = (method: string, path: string) =>
  answer(document, 'https://muster.example.com', { method, path, requestId: 'req-1' });

test('the document is served with the address it is reached at', () => {
  const { statusCode, body } = ask('GET', '/v1/openapi.json');
  expect(statusCode).toBe(200);
  expect(JSON.parse(body)).toEqual({ ...document, servers: [{ url: 'https://muster.example.com' }] });
});

test('the document is not sent again to whoever has it', () => {
  const { headers } = ask('GET', '/v1/openapi.json');
  const again = { method: 'GET', path: '/v1/openapi.json', requestId: 'req-2', ifNoneMatch: headers['etag'] };
  expect(answer(document, 'https://muster.example.com', again)).toMatchObject({ statusCode: 304, body: '' });
  expect(headers['etag']).toMatch(/^".+"$/);
});

test.each(['/', '/v1', '/v1/contact', '/v1/contacts/', '/v1/contacts/con_1/caller', '/r/a/b', '/R/a'])(
  'a path that nobody has is told as 404 with the request id: %s',
  (path) => {
    const { statusCode, headers, body } = ask('GET', path);
    expect(statusCode).toBe(404);
    expect(headers['content-type']).toBe('application/problem+json');
    expect(JSON.parse(body)).toMatchObject({ rule: 'no-such-path', requestId: 'req-1' });
  },
);

test('whoever follows a link in a browser to where nothing is reads a page', () => {
  const accept = 'text/html,*/*;q=0.8';
  const visit = (method: string, path: string) =>
    answer(document, 'https://muster.example.com', { method, path, requestId: 'req-1', accept });
  for (const [method, path, status] of [
    ['GET', '/r/token/whatever', 404],
    ['GET', '/r/', 404],
    ['POST', '/r/token', 405],
  ] as const) {
    const { statusCode, headers, body } = visit(method, path);
    expect([statusCode, headers['content-type']]).toEqual([status, 'text/html; charset=utf-8']);
    expect(body).toContain('<h1>This link does not work</h1>');
  }
  expect(visit('GET', '/v1/nothing').headers['content-type']).toBe('application/problem+json');
});

test('a known path with another method is told as 405 with the methods it has', () => {
  expect(ask('DELETE', '/v1/contacts')).toMatchObject({ statusCode: 405, headers: { allow: 'GET, POST' } });
  expect(ask('HEAD', '/v1/contacts/con_1')).toMatchObject({ statusCode: 405, headers: { allow: 'GET' } });
});

test('OPTIONS of a known path names its methods', () => {
  expect(ask('OPTIONS', '/r/some-token')).toEqual({ statusCode: 204, headers: { allow: 'GET' }, body: '' });
});

test('a refusal never repeats the path, which may hold a token', () => {
  for (const path of ['/r/SECRETTOKEN123/answers', '/r/SECRETTOKEN123']) {
    expect(JSON.stringify(ask('PUT', path))).not.toContain('SECRETTOKEN123');
  }
});
