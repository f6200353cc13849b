import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Reference } from '@muster/contracts';
import { RANDOM_SYMBOLS, isReference, referenceOf } from '../src/domain/reference.ts';

const SYMBOLS = '0123456789ABCDEFGHJKMNPQRTVWXYZ';
const numbers = fc.array(fc.nat(30), { minLength: RANDOM_SYMBOLS, maxLength: RANDOM_SYMBOLS });
const fixed = { seed: 5, numRuns: 500 };

test('a reference is in the contract and proves itself', () => {
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

test('one misheard symbol never goes unnoticed', () => {
  fc.assert(
    fc.property(numbers, fc.nat(RANDOM_SYMBOLS), fc.nat(30), (given, at, symbol) => {
      const reference = referenceOf(given);
      fc.pre(reference[at] !== SYMBOLS[symbol]);
      expect(isReference([...reference].with(at, SYMBOLS.charAt(symbol)).join(''))).toBe(false);
    }),
    fixed,
  );
});

test('two swapped symbols never go unnoticed', () => {
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
