import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isReference, Reference, referenceKey } from '@muster/core';
import { RANDOM_SYMBOLS, referenceOf } from '../../src/reports/domain/reference.ts';

const SYMBOLS = '0123456789ABCDUFGHJKMNPQRTVWXYZ';
const keyOf = (text: string) => referenceKey(Reference.parse(text));
/** As it was given when E stood where U stands now. */
const givenBefore = (numbers: readonly number[]) => referenceOf(numbers).replaceAll('U', 'E');
const numbers = fc.array(fc.nat(30), { minLength: RANDOM_SYMBOLS, maxLength: RANDOM_SYMBOLS });
const fixed = { seed: 5, numRuns: 500 };

test('a reference matches the contract and its check symbol', () => {
  fc.assert(
    fc.property(numbers, (given) => {
      const reference = referenceOf(given);
      expect(Reference.safeParse(reference).success).toBe(true);
      expect(isReference(reference)).toBe(true);
    }),
    fixed,
  );
});

test('the known reference has the check symbol worked out by hand', () => {
  // 7·1 + 6·2 + 5·3 + 4·4 + 3·5 + 2·6 = 77, 77 mod 31 = 15, 31 - 15 = 16: the symbol G.
  expect(referenceOf([1, 2, 3, 4, 5, 6])).toBe('123456G');
});

test('one misheard symbol is always detected', () => {
  fc.assert(
    fc.property(numbers, fc.nat(RANDOM_SYMBOLS), fc.nat(30), (given, at, symbol) => {
      const reference = referenceOf(given);
      fc.pre(reference[at] !== SYMBOLS[symbol]);
      expect(isReference([...reference].with(at, SYMBOLS.charAt(symbol)).join(''))).toBe(false);
    }),
    fixed,
  );
});

test('no reference given from now on has an E, so a spreadsheet takes none for a number with an exponent', () => {
  fc.assert(
    fc.property(numbers, (given) => {
      expect(referenceOf(given)).toMatch(/^[0-9A-DFGHJKMNPQRT-Z]{7}$/);
    }),
    fixed,
  );
});

test('a reference given before is good for ever', () => {
  expect([givenBefore([5, 3, 1, 14, 2, 0]), isReference('531E204')]).toEqual(['531E204', true]);
  fc.assert(
    fc.property(numbers, (given) => {
      expect(isReference(givenBefore(given))).toBe(true);
    }),
    fixed,
  );
});

test('one misheard symbol of a reference given before goes unnoticed only as U for E, which find the same one', () => {
  fc.assert(
    fc.property(numbers, fc.nat(RANDOM_SYMBOLS), fc.constantFrom(...`${SYMBOLS}E`), (given, at, symbol) => {
      const reference = givenBefore(given);
      fc.pre(reference[at] !== symbol);
      const typed = [...reference].with(at, symbol).join('');
      expect(!isReference(typed) || keyOf(typed) === keyOf(reference)).toBe(true);
    }),
    { ...fixed, numRuns: 5000 },
  );
});

test('a reference with both E and U was never given', () => {
  expect([isReference('EE00004'), isReference('UU00004'), isReference('EU00004')]).toEqual([
    true,
    true,
    false,
  ]);
});

test('two swapped symbols are always detected', () => {
  fc.assert(
    fc.property(numbers, fc.nat(RANDOM_SYMBOLS), fc.nat(RANDOM_SYMBOLS), (given, a, b) => {
      const symbols = [...referenceOf(given)];
      const [first = '', second = ''] = [symbols[a], symbols[b]];
      fc.pre(first !== second);
      expect(isReference(symbols.with(a, second).with(b, first).join(''))).toBe(false);
    }),
    fixed,
  );
});

test.each(['123456', '123456GG', '12345OG', '123456g', ''])('%j is no reference', (text) => {
  expect(isReference(text)).toBe(false);
});
