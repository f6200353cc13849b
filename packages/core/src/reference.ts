import { Reference } from './ids.ts';

/** No I, L, O, S, and no E, as a spreadsheet reads 531E204 as a number: U has the place that E had, so one check holds. */
export const REFERENCE_SYMBOLS = '0123456789ABCDUFGHJKMNPQRTVWXYZ';

const RANDOM_SYMBOLS = 6;
const valueOf = (symbol: string): number => REFERENCE_SYMBOLS.indexOf(symbol === 'E' ? 'U' : symbol);

/** Weights differ and 31 is prime, so one wrong symbol or two swapped ones never go unnoticed. */
export const referenceSum = (values: readonly number[]): number =>
  values.reduce((sum, value, at) => sum + value * (RANDOM_SYMBOLS + 1 - at), 0) % REFERENCE_SYMBOLS.length;

/** False for a reference that was misheard or mistyped. One with an E was given before U took its place; none has both. */
export const isReference = (text: string): boolean =>
  Reference.safeParse(text).success &&
  !(text.includes('E') && text.includes('U')) &&
  referenceSum([...text].map(valueOf)) === 0;

/** What a reference is kept and found under: E and U are one symbol, so that no two differ by them alone. */
export const referenceKey = (reference: Reference): string => reference.replaceAll('U', 'E');

/** What people write for a symbol that no reference has: O and S look like digits, I and L like 1. */
const MEANT: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', S: '5' };

/** The reference that somebody typed, however spaced; lookalikes are read as meant. Undefined when misheard or mistyped. */
export const readReference = (typed: string): Reference | undefined => {
  const symbols = typed
    .normalize('NFKC')
    .replaceAll(/[\s\p{Dash}]/gu, '')
    .toUpperCase();
  const read = symbols.replaceAll(/[OILS]/g, (symbol) => MEANT[symbol] ?? symbol);
  return isReference(read) ? Reference.parse(read) : undefined;
};
