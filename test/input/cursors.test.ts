import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { operations } from '../support/whole/gateway.ts';
import { named } from '../support/input/refusal-cases.ts';
import { inShort } from '../support/input/problem.ts';
import { goodRequest } from '../support/input/requests.ts';
import { useSampleData } from '../support/input/use-sample-data.ts';
import type { Operation } from '../support/input/wire.ts';

const on = useSampleData();
const lists = operations.filter(({ route }) => 'cursor' in (route.query?.shape ?? {}));
const Page = z.looseObject({ nextCursor: z.string().optional() });

const ask = async (operation: Operation, query: Record<string, string>) => {
  const { sample, wire } = on();
  const good = goodRequest(operation, sample);
  const asked = new URLSearchParams({ ...Object.fromEntries(new URLSearchParams(good.query)), ...query });
  return wire.send(operation, { ...good, query: asked.toString() });
};

/** A cursor of each list that has a second page. */
const cursors = async (): Promise<Map<string, string>> => {
  const found = new Map<string, string>();
  for (const operation of lists) {
    const { nextCursor } = Page.parse(JSON.parse((await ask(operation, { limit: '1' })).text));
    if (nextCursor !== undefined) found.set(operation.id, nextCursor);
  }
  return found;
};

const another = (symbol: string): string => (symbol === 'A' ? 'B' : 'A');

/** The cursor with one of its symbols changed, here and there. */
const mutations = (cursor: string): string[] =>
  Array.from({ length: 40 }, (_, step) => Math.floor(((cursor.length - 1) * step) / 40)).map(
    (at) => cursor.slice(0, at) + another(cursor.charAt(at)) + cursor.slice(at + 1),
  );

describe('a cursor that a list did not give', () => {
  test.each(named(lists))(
    '%s: is 400, whether mutated, cut, made up or of another list',
    async (_id, operation) => {
      const all = await cursors();
      const own = all.get(operation.id);
      const key = { pk: 'SOURCES', sk: 'STATE', gsi1pk: 'SOURCES', gsi1sk: 'x', extra: 'y' };
      const forged = Buffer.from(JSON.stringify(key)).toString('base64url');
      const odd = [
        'x',
        '%00',
        forged,
        'x'.repeat(1999),
        ...(own === undefined ? [] : [...mutations(own), own.slice(0, -3), `${own}A`]),
        ...[...all].flatMap(([id, cursor]) => (id === operation.id ? [] : [cursor])),
      ];
      const wrong: string[] = [];
      for (const cursor of odd) {
        const answer = inShort(await ask(operation, { cursor }));
        if (!answer.startsWith('400 invalid-cursor')) wrong.push(`${cursor.slice(0, 60)}: ${answer}`);
      }
      expect(wrong).toEqual([]);
    },
  );

  test('some lists of the sample have a second page, which their own cursor opens', async () => {
    const all = await cursors();
    expect(all.size).toBeGreaterThan(4);
    for (const [id, cursor] of all) {
      const operation = lists.find((list) => list.id === id);
      expect(operation && (await ask(operation, { limit: '1', cursor })).status).toBe(200);
    }
  });
});
