import { expect, it } from 'vitest';
import { nearestName, notAmong } from '../src/nearest-name.ts';

const known = ['smell-of-gas', 'lift-entrapment', 'flood'];

it.each([
  ['smel-of-gas', 'smell-of-gas'],
  ['smell-of-gsa', 'smell-of-gas'],
  ['flodo', 'flood'],
  ['lift-entrapement', 'lift-entrapment'],
  ['power-cut', undefined],
  ['', undefined],
])('of %j the nearest known name is %j', (given, nearest) => {
  expect(nearestName(given, known)).toBe(nearest);
});

it('says what was meant, and what there is, in order', () => {
  expect(notAmong('flod', known)).toBe(
    '“flod” is not known. Did you mean “flood”? Known: flood, lift-entrapment, smell-of-gas.',
  );
});
