import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ContactId, IncidentId } from '../src/index.ts';
import { derivedId, newId } from '../src/new-id.ts';

const parts = fc.array(fc.string(), { minLength: 1, maxLength: 3 });
const derive = ([first = '', ...rest]: readonly string[]) => derivedId('inc', first, ...rest);

test('a new id is one of the contracts, and later ids sort later', () => {
  const ids = Array.from({ length: 500 }, () => newId('con'));
  expect(ids.every((id) => ContactId.safeParse(id).success)).toBe(true);
  expect([...ids].sort()).toEqual(ids);
});

test('the same parts give the same id and other parts another', () => {
  fc.assert(
    fc.property(parts, parts, (one, other) => {
      const same = JSON.stringify(one) === JSON.stringify(other);
      return IncidentId.safeParse(derive(one)).success && (derive(one) === derive([...other])) === same;
    }),
    { seed: 320, numRuns: 300 },
  );
});

test('ids of two kinds never share their digits', () => {
  expect(derivedId('inc', 'x').slice(4)).not.toBe(derivedId('con', 'x').slice(4));
});
