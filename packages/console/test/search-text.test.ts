import { expect, test } from 'vitest';
import { parseSearch, stringifySearch } from '../src/shell/search-text.ts';

test('an address keeps text as it was written', () => {
  const search = { a: '1e3', b: '+447700900123', c: '12345678901234567890', d: 'true', e: '"x"', f: 'ä&b=c' };
  expect(parseSearch(stringifySearch(search))).toEqual(search);
});

test('what is empty or not given is left out of an address', () => {
  expect(stringifySearch({ a: undefined, b: '', c: 'x' })).toBe('?c=x');
  expect(stringifySearch({})).toBe('');
});
