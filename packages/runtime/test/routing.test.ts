import { expect, test } from 'vitest';
import { finderOf } from '../src/http/routing.ts';
import { writeRaw } from '../src/http/write.ts';

const paths = [
  '/',
  '/v1/{kind}/{name}',
  '/v1/things',
  '/v1/things/new',
  '/v1/things/{name}',
  '/v1/{kind}/list',
  '/v1/things/{name}/parts/{part}',
];
const find = finderOf(paths.map((path) => ({ method: 'GET', path, target: path })));

test.each([
  ['/', '/', {}],
  ['/v1/things', '/v1/things', {}],
  ['/v1/things//', '/v1/things', {}],
  ['/v1/x/../things', '/v1/things', {}],
  ['/v1/things/new', '/v1/things/new', {}],
  ['/v1/things/tap', '/v1/things/{name}', { name: 'tap' }],
  ['/v1/things/a%2Fb%20%E4%BD%90', '/v1/things/{name}', { name: 'a/b 佐' }],
  ['/v1/things/ä', '/v1/things/{name}', { name: 'ä' }],
  ['/v1/things/list', '/v1/things/{name}', { name: 'list' }],
  ['/v1/other/list', '/v1/{kind}/list', { kind: 'other' }],
  ['/v1/other/tap', '/v1/{kind}/{name}', { kind: 'other', name: 'tap' }],
  ['/v1/things/tap/parts/7', '/v1/things/{name}/parts/{part}', { name: 'tap', part: '7' }],
])('the path %s is answered by %s', (path, target, params) => {
  expect(find('GET', path)).toEqual({ target, params });
});

test.each(['//', '/v1', '/v1/things/%zz', '/v1/things/%20', '/v1/things/a/b/c', '/V1/things', '/v1/thingsx'])(
  'the path %j leads nowhere',
  (path) => {
    expect(find('GET', path)).toBeUndefined();
  },
);

test('a path is not answered by another method', () => {
  expect(find('POST', '/v1/things')).toBeUndefined();
});

test('a path of slashes alone takes no time', () => {
  const started = performance.now();
  expect(find('GET', `/${'/'.repeat(100_000)}x/`)).toBeUndefined();
  expect(performance.now() - started).toBeLessThan(200);
});

test('no header begins another, and names are in lower case', () => {
  const written = writeRaw({ status: 200, headers: { 'X-One': 'é\t1' }, body: 'b' });
  expect(written.headers).toMatchObject({ 'x-one': 'é\t1', 'content-type': 'text/plain; charset=utf-8' });
  expect(() => writeRaw({ status: 200, headers: { location: '/x\r\nset-cookie: a' }, body: '' })).toThrow(
    'location',
  );
});
