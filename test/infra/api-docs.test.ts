import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Route } from '@muster/runtime/http/routes';
import { apiDocument, routeTables } from '../../infra/bundling/api-document.ts';
import { writeApiPage } from '../../infra/bundling/api-page.ts';
import type { DocsRequest } from '../../infra/platform/answer.ts';
import { answer, type ApiDocument } from '../../infra/platform/api-docs.ts';

const document: ApiDocument = {
  openapi: '3.1.0',
  paths: {
    '/v1/contacts': { get: {}, post: {} },
    '/v1/contacts/{contactId}': { get: {} },
    '/r/{token}': { get: {} },
  },
};
const folder = mkdtempSync(join(tmpdir(), 'muster-page-'));
writeApiPage(folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const names = readdirSync(join(folder, 'page')).map((file) => file.replace(/\.gz$/, ''));
const pageFile = (name: string) =>
  names.includes(name) ? readFileSync(join(folder, 'page', `${name}.gz`)) : undefined;
const docs = { document, apiUrl: 'https://muster.example.com', signInClient: '', pageFile };
const ask = (method: string, path: string, more: Partial<DocsRequest> = {}) =>
  answer(docs, { method, path, query: '', requestId: 'req-1', ...more });

test('the document is served with the address it is reached at', () => {
  const { statusCode, body } = ask('GET', '/v1/openapi.json');
  expect(statusCode).toBe(200);
  expect(JSON.parse(body)).toEqual({ ...document, servers: [{ url: 'https://muster.example.com' }] });
});

test('the document is not sent again to whoever has it', () => {
  const { headers } = ask('GET', '/v1/openapi.json');
  const again = ask('GET', '/v1/openapi.json', { ifNoneMatch: headers['etag'] });
  expect(again).toMatchObject({ statusCode: 304, body: '' });
  expect(headers['etag']).toMatch(/^".+"$/);
});

test.each(['/v1/openapi.json', '/docs', '/docs/', '/docs/start.js', '/docs/sign-in.json'])(
  'a query name is refused where none is known, also of what needs no sign-in: %s',
  (path) => {
    expect(ask('GET', path).statusCode).toBeLessThan(400);
    const { statusCode, headers, body } = ask('GET', path, { query: 'colour=red&limit=5' });
    expect([statusCode, headers['content-type']]).toEqual([422, 'application/problem+json']);
    expect(JSON.parse(body)).toMatchObject({
      rule: 'does-not-fit',
      requestId: 'req-1',
      faults: [
        { in: 'query', pointer: '/colour' },
        { in: 'query', pointer: '/limit' },
      ],
    });
    expect(body).not.toContain('red');
  },
);

test.each([
  '/',
  '/docs/nothing.js',
  '/docs/page/start.js',
  '/docs/../index.js',
  '/documents',
  '/v1',
  '/v1/contact',
  '/v1/contacts/',
  '/v1/contacts/con_1/caller',
  '/r/a/b',
  '/R/a',
])('a path that nobody has is told as 404 with the request id: %s', (path) => {
  const { statusCode, headers, body } = ask('GET', path);
  expect(statusCode).toBe(404);
  expect(headers['content-type']).toBe('application/problem+json');
  expect(JSON.parse(body)).toMatchObject({ rule: 'no-such-path', requestId: 'req-1' });
});

test('a browser that opens an unknown address gets a page', () => {
  const accept = 'text/html,*/*;q=0.8';
  const visit = (method: string, path: string) => ask(method, path, { accept });
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
  expect(ask('DELETE', '/v1/contacts')).toMatchObject({
    statusCode: 405,
    headers: { allow: 'GET, OPTIONS, POST' },
  });
  expect(ask('HEAD', '/v1/contacts/con_1')).toMatchObject({
    statusCode: 405,
    headers: { allow: 'GET, OPTIONS' },
  });
});

describe('OPTIONS, which a browser also asks before a page of another origin sends anything', () => {
  const real = {
    ...docs,
    document: z.looseObject({ paths: z.record(z.string(), z.looseObject({})) }).parse(apiDocument()),
  };
  const options = (path: string, accept = '*/*') =>
    answer(real, { method: 'OPTIONS', path, query: '', requestId: 'req-1', accept });
  const paths = Map.groupBy(
    routeTables.flatMap(({ routes }) => Object.values<Route>(routes)),
    ({ path }) => path,
  );

  test.each([...paths])(
    'names the methods of %s and nothing else, and is no word of CORS',
    (path, routes) => {
      const methods = new Set([...routes.map(({ method }) => method), 'OPTIONS']);
      const headers = { allow: [...methods].sort().join(', ') };
      expect(options(path.replaceAll(/\{\w+\}/g, 'some'))).toEqual({ statusCode: 204, headers, body: '' });
    },
  );

  test.each([
    '/v1/openapi.json',
    '/docs',
    '/docs/',
    '/docs/sign-in.json',
    '/docs/start.js',
    '/docs/swagger-ui-bundle.js',
  ])('names GET for %s, which no service has', (path) => {
    expect(options(path)).toEqual({ statusCode: 204, headers: { allow: 'GET, OPTIONS' }, body: '' });
  });

  test('of an unknown path is 404, and never a page', () => {
    for (const path of ['/', '*', '/v1/nothing', '/v1/contacts/', '/docs/nothing.js']) {
      const { statusCode, headers } = options(path, 'text/html');
      expect([path, statusCode]).toEqual([path, 404]);
      expect(Object.keys(headers).sort()).toEqual(['cache-control', 'content-type']);
    }
  });
});

test('a refusal never repeats the path, which may hold a token', () => {
  for (const path of ['/r/SECRETTOKEN123/answers', '/r/SECRETTOKEN123']) {
    expect(JSON.stringify(ask('PUT', path))).not.toContain('SECRETTOKEN123');
  }
});

describe('the API page', () => {
  const decoded = ({ body }: ReturnType<typeof ask>) => Buffer.from(body, 'base64');
  const page = decoded(ask('GET', '/docs')).toString('utf8');
  const referred = [...page.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, address = '']) => address);

  test.each(['https://muster.example.com/docs', 'http://127.0.0.1:4566/_aws/execute-api/ab12/$default/docs'])(
    'names what it needs so that it is found from %s, and nothing elsewhere',
    (address) => {
      const paths = referred.map((one) => new URL(one, address).href.slice(address.length - '/docs'.length));
      expect(paths).toContain('/v1/openapi.json');
      expect(paths.filter((path) => ask('GET', path).statusCode !== 200)).toEqual([]);
      expect(referred.filter((one) => /^(\w+:|\/)/.test(one))).toEqual([]);
    },
  );

  test.each([
    ['/docs', 'text/html; charset=utf-8'],
    ['/docs/start.js', 'text/javascript; charset=utf-8'],
    ['/docs/swagger-ui-bundle.js', 'text/javascript; charset=utf-8'],
    ['/docs/swagger-ui.css', 'text/css; charset=utf-8'],
    ['/docs/favicon-32x32.png', 'image/png'],
    ['/docs/swagger-ui-bundle.js.LICENSE.txt', 'text/plain; charset=utf-8'],
  ])('%s says what it is, allows nothing from elsewhere and is not sent twice', (path, type) => {
    const { headers } = ask('GET', path);
    expect(headers).toMatchObject({ 'content-type': type, 'x-content-type-options': 'nosniff' });
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self';/,
    );
    expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:|\*/);
    expect(headers['cache-control']).toMatch(/^public, max-age=\d+$/);
    expect(ask('GET', path, { ifNoneMatch: headers['etag'] })).toMatchObject({ statusCode: 304, body: '' });
  });

  test('has no script and no style in itself: the policy would stop them', () => {
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|<script>|<script(?![^>]*\ssrc=)/);
  });

  test('is compressed for clients that accept it, and plain for others', () => {
    const packed = ask('GET', '/docs/start.js', { acceptEncoding: 'br, gzip;q=0.8' });
    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
    const plain = ask('GET', '/docs/start.js', { acceptEncoding: 'gzip;q=0, identity' });
    expect(plain.headers).not.toHaveProperty('content-encoding');
    expect(gunzipSync(decoded(packed))).toEqual(decoded(plain));
    expect(decoded(plain).toString('utf8')).toContain('SwaggerUIBundle');
  });

  test('fits into what a Lambda may answer, even unpacked', () => {
    const largest = Math.max(...names.map((name) => ask('GET', `/docs/${name}`).body.length));
    expect(largest).toBeGreaterThan(100_000);
    expect(largest).toBeLessThan(5_500_000);
  });

  test('with a slash at the end redirects to the page, below any prefix', () => {
    const { statusCode, headers } = ask('GET', '/docs/');
    expect(statusCode).toBe(308);
    const asked = 'http://127.0.0.1:4566/_aws/execute-api/ab12/$default/docs/';
    expect(new URL(headers['location'] ?? '', asked).href).toBe(asked.slice(0, -1));
  });

  test('accepts GET only', () => {
    expect(ask('POST', '/docs')).toMatchObject({ statusCode: 405, headers: { allow: 'GET, OPTIONS' } });
    expect(ask('PUT', '/docs/start.js')).toMatchObject({
      statusCode: 405,
      headers: { allow: 'GET, OPTIONS' },
    });
  });
});

test('the page is told by which client it signs users in only where a stage lets it', () => {
  expect(JSON.parse(ask('GET', '/docs/sign-in.json').body)).toEqual({});
  const { body } = answer(
    { ...docs, signInClient: 'client-1' },
    {
      method: 'GET',
      path: '/docs/sign-in.json',
      query: '',
      requestId: 'req-1',
    },
  );
  expect(JSON.parse(body)).toEqual({ clientId: 'client-1' });
  expect(ask('POST', '/docs/sign-in.json')).toMatchObject({
    statusCode: 405,
    headers: { allow: 'GET, OPTIONS' },
  });
});
