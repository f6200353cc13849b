import { Reference, REFERENCE_SYMBOLS, referenceSum } from '@muster/core';

const BASE = REFERENCE_SYMBOLS.length;
export const RANDOM_SYMBOLS = 6;

/** The reference of six numbers from 0 to 30. Throws when they are not that. */
export const referenceOf = (numbers: readonly number[]): Reference => {
  const values = [...numbers, (BASE - referenceSum(numbers)) % BASE];
  return Reference.parse(values.map((value) => REFERENCE_SYMBOLS[value]).join(''));
};
