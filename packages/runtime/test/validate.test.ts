import * as z from 'zod';
import { OneLine } from '@muster/core';
import { describe, expect, test } from 'vitest';
import { validate } from '../src/http/validate.ts';
import { ProblemError } from '../src/http/problem.ts';

const Thing = z.strictObject({
  place: z.object({ text: z.string() }).optional(),
  size: z.number().optional(),
  many: z.array(z.string()).optional(),
  leads: z.union([z.strictObject({ to: z.string() }), z.strictObject({ end: z.string() })]).optional(),
  open: z.looseObject({}).optional(),
});

/** The pointers of the faults, or nothing when the value fits. */
const faults = (value: unknown): string[] => {
  try {
    validate(Thing, value, 'body');
    return [];
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return (error.facts.faults ?? []).map(({ pointer }) => pointer);
  }
};

const nested = (levels: number): unknown => (levels === 0 ? 1 : { in: nested(levels - 1) });

describe('what does not fit is named', () => {
  test.each([
    ['an unknown field', { no: 1 }, ['/no']],
    ['one that the schema would drop', { place: { text: 'x', no: 1 } }, ['/place/no']],
    ['one that every object inherits', JSON.parse('{"__proto__":{"a":1}}') as unknown, ['/__proto__']],
    ['a number too small for the store', { size: 5e-324 }, ['/size']],
    ['a number too large for the store', { open: { deep: [1e200] } }, ['/open/deep/0']],
    ['the nearest of two shapes', { leads: { to: 7 } }, ['/leads/to']],
    ['both shapes when neither is nearer', { leads: {} }, ['/leads']],
    ['a name with separators', { 'a/b~c': 1 }, ['/a~1b~0c']],
  ])('%s', (_what, value, pointers) => {
    expect(faults(value)).toEqual(pointers);
  });

  test('what fits is taken: 0, free fields where they are allowed, many levels', () => {
    expect(faults({ size: 0, open: { any: nested(50) } })).toEqual([]);
  });

  test('nesting without end is refused before anything walks it', () => {
    expect(faults({ open: nested(5000) })).toHaveLength(1);
  });

  test('no more faults are told than a reader can use', () => {
    expect(faults({ many: Array.from({ length: 5000 }, () => 1) })).toHaveLength(50);
  });
});

test('a line end in a name is refused with the field and the character', () => {
  let found: unknown;
  try {
    validate(z.strictObject({ name: OneLine(20) }), { name: 'Ann\nLee' }, 'body');
  } catch (error) {
    found = error instanceof ProblemError && error.facts.faults;
  }
  const message = 'one line of text: it has a line feed (U+000A) at place 4';
  expect(found).toEqual([{ in: 'body', pointer: '/name', message }]);
});
