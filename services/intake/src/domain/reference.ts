import { Reference } from '@muster/contracts';

const SYMBOLS = '0123456789ABCDEFGHJKMNPQRTVWXYZ';
const BASE = SYMBOLS.length;
export const RANDOM_SYMBOLS = 6;

/** Weights differ and 31 is prime, so one wrong symbol or two swapped ones never go unnoticed. */
const weighted = (values: readonly number[]): number =>
  values.reduce((sum, value, at) => sum + value * (RANDOM_SYMBOLS + 1 - at), 0) % BASE;

/** The reference of six numbers from 0 to 30. Throws when they are not that. */
export const referenceOf = (numbers: readonly number[]): Reference => {
  const values = [...numbers, (BASE - weighted(numbers)) % BASE];
  return Reference.parse(values.map((value) => SYMBOLS[value]).join(''));
};

/** False for a reference that was misheard or mistyped. */
export const isReference = (text: string): boolean =>
  Reference.safeParse(text).success && weighted([...text].map((symbol) => SYMBOLS.indexOf(symbol))) === 0;
