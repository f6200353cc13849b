import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { buildOpenApi } from '../src/http/openapi/document.ts';
import { defineRoutes, type Route } from '../src/http/routes.ts';

const route = (path: `/${string}`, params?: z.ZodObject): Route => ({
  method: 'GET',
  path,
  auth: 'public',
  summary: 'Reads.',
  ...(params && { params }),
  replies: { 200: z.object({ at: z.string() }) },
});
const table = (routes: Record<string, Route>) => defineRoutes('intake', 'api', routes);

describe('a route table', () => {
  test.each([
    ['a parameter that is not described', '/v1/x/{xId}', undefined],
    ['a described one that is not in the path', '/v1/x', z.object({ xId: z.string() })],
    ['another name in either', '/v1/x/{xId}', z.object({ id: z.string() })],
  ] as const)('with %s never starts', (_what, path, params) => {
    expect(() => table({ read: route(path, params) })).toThrow(TypeError);
  });

  test('that shares an operation id or a place with another makes no document', () => {
    const [one, same, place] = [
      table({ read: route('/v1/x') }),
      table({ read: route('/v1/y') }),
      table({ see: route('/v1/x') }),
    ];
    expect(() => buildOpenApi([one, same], { version: '1' })).toThrow('declared twice: read');
    expect(() => buildOpenApi([one, place], { version: '1' })).toThrow('declared twice: GET /v1/x');
  });
});

describe('the document', () => {
  const priorities = z.record(z.enum(['P1', 'P2']), z.int());
  const document = buildOpenApi(
    [table({ readCounts: { ...route('/v1/counts'), replies: { 200: z.object({ priorities }) } } })],
    { version: '1' },
  );

  test('keeps what is read once, by name, and no word that nothing uses', () => {
    expect(Object.keys(document.components?.schemas ?? {}).sort()).toEqual(['Counts', 'Problem']);
  });

  test('spells a record over fixed keys out as properties', () => {
    expect(document.components?.schemas?.['Counts']).toMatchObject({
      properties: { priorities: { properties: { P1: {}, P2: {} }, required: ['P1', 'P2'] } },
    });
  });
});
