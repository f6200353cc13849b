import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';

interface Asked {
  readonly request: { readonly uri: string; readonly method: string; readonly querystring: object };
}

const code = readFileSync(resolve(import.meta.dirname, '../../infra/site/page-of-path.js'), 'utf8');
const handler = runInNewContext(`${code}; handler`) as (event: Asked) => Asked['request'];
const querystring = { id: { value: 'a.b' } };
const mapped = (uri: string) => handler({ request: { uri, method: 'GET', querystring } });

test.each([
  '/',
  '/board',
  '/incidents/INC-7',
  '/incidents/inc_1/people/',
  '/version.2/board',
  '/rooms',
  '/v10',
  '/v1x/y',
  '//',
])('the console is shown at its path %s', (uri) => {
  expect(mapped(uri)).toEqual({ uri: '/index.html', method: 'GET', querystring });
});

test.each([
  '/assets/board-1a2b3c4d.js',
  '/config.json',
  '/favicon.svg',
  '/index.html',
  '/.well-known/x.txt',
  '/a.',
])('the file %s is asked for as it stands', (uri) => expect(mapped(uri).uri).toBe(uri));

test.each([
  '/v1',
  '/v1/incidents',
  '/r',
  '/r/',
  '/r/token',
  '/docs',
  '/docs/x',
  '/webhooks/twilio/src_1/voice',
])('the path %s of the API shows no console, even if it comes here', (uri) =>
  expect(mapped(uri).uri).toBe(uri),
);

test('CloudFront takes it: no module, and far below ten kilobytes', () => {
  expect(code).not.toMatch(/^\s*(import|export)\b|require\(/m);
  expect(code.length).toBeLessThan(2_000);
});
