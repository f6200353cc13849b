import '@muster/test/support/quiet';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { plusSeconds, toInstant, type Instant } from '@muster/core';
import { defineRoutes, pageOf, paging } from '../src/http/routes.ts';
import { reply, serve } from '../src/http/serve.ts';
import { call } from '../src/testing/invoke.ts';

const START = toInstant('2026-01-05T09:15:30.000Z');
const things = {
  method: 'GET',
  auth: 'public',
  summary: 'Things.',
  replies: { 200: pageOf(z.string()) },
} as const;
const table = defineRoutes('intake', 'api', {
  listThings: {
    ...things,
    path: '/things',
    query: z.object({ ...paging(2), colour: z.enum(['red', 'blue']).default('red') }),
  },
  listParts: {
    ...things,
    path: '/things/{thing}/parts',
    params: z.object({ thing: z.string() }),
    query: z.object(paging(2)),
  },
});

/** Lists whose every page has a next one; the store's own cursor is told as the only item. */
const lists = ({ key = 'k'.repeat(40), position = 'eyJwayI6ImEifQ' } = {}) => {
  let now: Instant = START;
  const page = ({ query }: { query: { cursor?: string | undefined } }) =>
    reply(200, { items: [query.cursor ?? 'first'], nextCursor: position });
  const handler = serve(
    table,
    { listThings: page, listParts: page },
    { clock: () => now, cursorKey: () => Promise.resolve(key) },
  );
  const Told = z.looseObject({
    items: z.array(z.string()).optional(),
    nextCursor: z.string().default(''),
    rule: z.string().optional(),
  });
  return {
    get: async (path: string, at = START) => {
      now = at;
      const { status, json, headers } = await call(handler, { method: 'GET', path });
      return { status, ...Told.parse(json()), etag: headers['etag'] };
    },
  };
};

const refused = { status: 400, rule: 'invalid-cursor' };

describe('a cursor', () => {
  test('continues its own list, with any limit, for an hour', async () => {
    const { get } = lists();
    const { nextCursor } = await get('/things');
    expect(nextCursor).not.toBe('eyJwayI6ImEifQ');
    const hourLater = plusSeconds(START, 3600);
    expect(await get(`/things?colour=red&limit=7&cursor=${nextCursor}`, hourLater)).toMatchObject({
      status: 200,
      items: ['eyJwayI6ImEifQ'],
    });
  });

  test('that is over an hour old is refused', async () => {
    const { get } = lists();
    const { nextCursor } = await get('/things');
    expect(await get(`/things?cursor=${nextCursor}`, plusSeconds(START, 3661))).toMatchObject(refused);
  });

  test('of another filter, another list or another thing is refused', async () => {
    const { get } = lists();
    const { nextCursor } = await get('/things');
    const { nextCursor: ofParts } = await get('/things/a/parts');
    for (const path of [
      `/things?colour=blue&cursor=${nextCursor}`,
      `/things/a/parts?cursor=${nextCursor}`,
      `/things/b/parts?cursor=${ofParts}`,
      `/things?cursor=${ofParts}`,
    ]) {
      expect(await get(path), path).toMatchObject(refused);
    }
    expect(await get(`/things/a/parts?cursor=${ofParts}`)).toMatchObject({ status: 200 });
  });

  test('that was changed in any one place, or made under another key, is refused', async () => {
    const { get } = lists();
    const { nextCursor } = await get('/things');
    const { nextCursor: foreign } = await lists({ key: 'other'.repeat(10) }).get('/things');
    expect(await get(`/things?cursor=${foreign}`)).toMatchObject(refused);
    const symbol = fc.constantFrom(...'abcXYZ019-_.');
    await fc.assert(
      fc.asyncProperty(fc.nat(nextCursor.length - 1), symbol, async (at, other) => {
        fc.pre(nextCursor[at] !== other);
        const changed = nextCursor.slice(0, at) + other + nextCursor.slice(at + 1);
        expect(await get(`/things?cursor=${changed}`)).toMatchObject(refused);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  test.each(['', 'odd', 'eyJwayI6ImEifQ', `1.${'x'.repeat(5000)}.${'y'.repeat(22)}`, '%00', '..'])(
    'that never was one is refused: "%s"',
    async (cursor) => {
      expect(await lists().get(`/things?cursor=${cursor}`)).toMatchObject(refused);
    },
  );

  test('keeps the ETag of a list within one minute', async () => {
    const { get } = lists();
    const { etag } = await get('/things');
    expect((await get('/things', plusSeconds(START, 29))).etag).toBe(etag);
  });
});

test('a table with lists does not start without a key for their cursors', () => {
  const page = () => reply(200, { items: [] });
  expect(() => serve(table, { listThings: page, listParts: page })).toThrow('no key');
});
