import { expect, test } from 'vitest';
import * as z from 'zod';
import type { Route } from '@muster/runtime/routes';
import { routeTables } from '../../infra/bundling/api-document.ts';

/** Every text of a schema, with where it stands. */
const textsIn = (schema: z.core.$ZodType, at: string): { at: string; text: z.ZodType }[] => {
  const { def } = schema._zod;
  const inner = (of: unknown, step = ''): { at: string; text: z.ZodType }[] =>
    of instanceof z.ZodType ? textsIn(of, at + step) : [];
  const field = (name: string): unknown => Reflect.get(def, name);
  switch (def.type) {
    case 'string':
      return schema instanceof z.ZodType ? [{ at, text: schema }] : [];
    case 'object':
      return Object.entries(z.record(z.string(), z.unknown()).parse(field('shape'))).flatMap(([name, of]) =>
        inner(of, `/${name}`),
      );
    case 'array':
      return inner(field('element'), '/*');
    case 'record':
      return [...inner(field('keyType'), '/key'), ...inner(field('valueType'), '/*')];
    case 'union':
      return z
        .array(z.unknown())
        .parse(field('options'))
        .flatMap((of) => inner(of));
    case 'pipe':
      return inner(field('in'));
    default:
      return inner(field('innerType'));
  }
};

const routes = routeTables.flatMap(({ routes: all }) => Object.entries<Route>(all));
const texts = routes.flatMap(([operation, { body }]) => (body ? textsIn(body, operation) : []));

/** Texts that are no prose and are checked where they are used. */
const elsewhere = new Set([
  'createSource/secret',
  'changeSource/secret',
  'genericEvent/type',
  'genericEvent/data/caller/sender',
  'genericEvent/data/caller/name',
]);
const prose = texts.filter(({ at }) => !elsewhere.has(at));

const long = ' and so on, at some length';
const odd = ['gas \ud83d leak', 'gas\u0000', '\u202egas', 'gas\u001b[2J'].flatMap((text) => [
  text,
  text + long,
]);
const unseen = ['\u200b', '\u2060 \ufeff', ' \n', '\u202e'];
const isOdd = (text: string): boolean =>
  !text.isWellFormed() || /[\p{Control}\u202a-\u202e]/u.test(text.replaceAll(/[\n\t]/g, ''));

test('there are texts in many commands, and the ones that are let off exist', () => {
  expect(prose.length).toBeGreaterThan(30);
  const names = texts.map(({ at }) => at);
  expect([...elsewhere].filter((at) => !names.includes(at))).toEqual([]);
});

test('no text of a command keeps a character that nobody sees or that breaks a store: it is made visible or refused', () => {
  const kept = prose.flatMap(({ at, text }) =>
    odd.flatMap((given) => {
      const { data } = text.safeParse(given);
      return typeof data === 'string' && isOdd(data) ? [`${at}: ${JSON.stringify(data)}`] : [];
    }),
  );
  expect(kept).toEqual([]);
});

test('a text of a command that nobody can see counts as none', () => {
  const taken = prose.flatMap(({ at, text }) =>
    unseen.flatMap((given) => {
      const { success, data } = text.safeParse(given);
      return success && data !== '' ? [`${at}: ${JSON.stringify(given)}`] : [];
    }),
  );
  expect(taken).toEqual([]);
});
