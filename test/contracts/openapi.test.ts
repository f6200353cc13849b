import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { pathNames, routeKey, type Route, type RouteTable } from '@muster/runtime/http/routes';
import { apiDocument, routeTables } from '../../infra/bundling/api-document.ts';
import { repository } from '../support/planted-files.ts';

const Operation = z.looseObject({
  operationId: z.string(),
  parameters: z.array(z.looseObject({ in: z.string(), name: z.string() })).default([]),
  responses: z.record(z.string(), z.unknown()),
  security: z.array(z.record(z.string(), z.array(z.string()))),
});
const Document = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), Operation)) });

const { paths } = Document.parse(apiDocument());
const tables: readonly RouteTable[] = routeTables;
const routes: [string, Route][] = tables.flatMap(({ routes }) => Object.entries(routes));
const routeOf = (id: string): Route => {
  const found = routes.find(([name]) => name === id)?.[1];
  if (!found) throw new RangeError(`no operation is called ${id}`);
  return found;
};
const operationOf = ({ path, method }: Route) => paths[path]?.[method.toLowerCase()];

/** The linter's complaints about a document. */
const lint = async (document: unknown): Promise<string[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'openapi-'));
  const file = join(folder, 'openapi.json');
  await writeFile(file, JSON.stringify(document));
  const command = resolve(repository, 'node_modules/.bin/redocly');
  const run = promisify(execFile)(process.execPath, [
    command,
    'lint',
    file,
    '--extends=recommended',
    '--format=json',
  ]);
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  await rm(folder, { recursive: true });
  const Report = z.object({ problems: z.array(z.object({ ruleId: z.string(), message: z.string() })) });
  return Report.parse(JSON.parse(stdout)).problems.map(({ ruleId, message }) => `${ruleId}: ${message}`);
};

describe('the API document', () => {
  test('passes the linter without a warning', async () => {
    expect(await lint(apiDocument())).toEqual([]);
  });

  test('would not pass it with a broken reference', async () => {
    const document = { ...apiDocument(), components: {} };
    expect((await lint(document)).join('\n')).toContain('no-unresolved-refs');
  });

  test('has every route under its operation id, and nothing else but itself', () => {
    for (const [operationId, route] of routes) expect(operationOf(route)?.operationId).toBe(operationId);
    const operations = Object.values(paths).flatMap((path) => Object.values(path));
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(
      [...routes.map(([operationId]) => operationId), 'readApiDocument'].sort(),
    );
  });

  test.each(routes)('%s tells its parameters, replies and who may call', (_id, route) => {
    const operation = operationOf(route);
    const named = operation?.parameters.filter((one) => one.in === 'path').map(({ name }) => name);
    expect(named?.sort() ?? []).toEqual(pathNames(route.path).sort());
    expect(Object.keys(operation?.responses ?? {})).toEqual(
      expect.arrayContaining([...Object.keys(route.replies), '429', '500', '503']),
    );
    expect(operation?.security.length).toBe(
      typeof route.auth === 'object' ? 1 : route.auth === 'signature' ? 2 : 0,
    );
  });
});

test('no two routes of one method could take the same path', () => {
  const shapes = routes.map(([, route]) => routeKey(route).replaceAll(/\{\w+\}/g, '{}'));
  expect(shapes.filter((shape, at) => shapes.indexOf(shape) !== at)).toEqual([]);
});

const takesAnything = (shape: z.core.JSONSchema.BaseSchema): boolean => {
  const variants = [...(shape.anyOf ?? []), ...(shape.oneOf ?? [])];
  if (variants.length > 0) return variants.some((one) => typeof one === 'object' && takesAnything(one));
  return shape.type === 'object' && shape.additionalProperties !== false;
};

test('commands refuse unknown fields; only webhooks take what a provider may add', () => {
  const lax = routes.filter(([, { body, raw }]) => {
    const input = { io: 'input', unrepresentable: 'any' } as const;
    return body && !raw && takesAnything(z.toJSONSchema(body, input));
  });
  expect(lax.map(([operationId]) => operationId)).toEqual([]);
});

const Schemas = z.looseObject({ components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }) });
const { schemas } = Schemas.parse(apiDocument()).components;

/** Where an object in a part of the document takes no further fields; references are followed once each. */
const closedIn = (part: unknown, at: string, seen = new Set<string>()): string[] => {
  if (typeof part !== 'object' || part === null) return [];
  const name = /^#\/components\/schemas\/(.+)$/.exec(String(Reflect.get(part, '$ref')))?.[1];
  if (name !== undefined) return seen.has(name) ? [] : closedIn(schemas[name], name, seen.add(name));
  const own = Reflect.get(part, 'additionalProperties') === false ? [at] : [];
  return [...own, ...Object.entries(part).flatMap(([key, value]) => closedIn(value, `${at}/${key}`, seen))];
};

test('answers may gain fields: a client that was generated from the document takes ones it does not know', () => {
  const closed = routes.flatMap(([id, route]) => closedIn(operationOf(route)?.responses, id));
  expect(closed).toEqual([]);
  expect(closedIn(operationOf(routeOf('createSource'))?.['requestBody'], 'createSource')).not.toEqual([]);
});
