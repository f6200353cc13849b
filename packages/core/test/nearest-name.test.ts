import { expect, it } from 'vitest';
import { nearestName, suggestName, findSimilarName } from '../src/nearest-name.ts';

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

it('names the probable name and the known ones, in order, and repeats nothing that was sent', () => {
  expect(suggestName('flod', known)).toBe(
    'Did you mean “flood”? Known: flood, lift-entrapment, smell-of-gas.',
  );
});

it.each([
  ['nroth', 'north'],
  ['harbor', 'harbour'],
  ['first-iad', 'first-aid'],
  ['north', undefined],
  ['south', undefined],
  ['gas', undefined],
  ['zone-12', undefined],
  ['pier-c', undefined],
  ['power-cut', undefined],
])('takes %j among names in use for a slip of %j', (given, meant) => {
  expect(findSimilarName(given, ['north', 'harbour', 'first-aid', 'gaz', 'zone-11', 'pier-b'])).toBe(meant);
});
