const LETTERS_AND_DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** The symbols of a TypeID (Crockford's base 32). */
const OF_IDS = '0123456789abcdefghjkmnpqrstvwxyz';
const ID_LENGTH = 26;

const read = (text: string, symbols: string): bigint | undefined => {
  let number = 0n;
  for (const symbol of text) {
    const value = symbols.indexOf(symbol);
    if (value < 0) return undefined;
    number = number * BigInt(symbols.length) + BigInt(value);
  }
  return number;
};

const write = (number: bigint, symbols: string, length: number): string => {
  const base = BigInt(symbols.length);
  let text = '';
  for (let rest = number; text.length < length; rest /= base) {
    text = symbols.charAt(Number(rest % base)) + text;
  }
  return text;
};

/** A number in letters and digits only, padded to a length: no symbol with a meaning in mails or addresses. */
export const textOf = (number: bigint, length: number): string => write(number, LETTERS_AND_DIGITS, length);

/** The number that letters and digits stand for; undefined for any other text. */
export const numberIn = (text: string): bigint | undefined => read(text, LETTERS_AND_DIGITS);

/** The 128 bits of an id without its prefix. Throws TypeError for what is none. */
export const idNumber = (id: string): bigint => {
  const number = read(id.slice(-ID_LENGTH), OF_IDS);
  if (number === undefined) throw new TypeError('no id');
  return number;
};

/** The id of this prefix whose 128 bits these are. */
export const idOfNumber = (prefix: string, number: bigint): string =>
  `${prefix}_${write(number, OF_IDS, ID_LENGTH)}`;
