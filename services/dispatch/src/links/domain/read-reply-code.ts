/** Without I, L and O, which look like digits. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ';
const DIGITS = '0123456789';

/** The symbols of each place: letter, digit, letter, digit. No word reads like that, and a look-alike is known by its place. */
export const CODE_PLACES = [LETTERS, DIGITS, LETTERS, DIGITS] as const;

const TO_LETTER: Readonly<Record<string, string>> = { 2: 'Z', 5: 'S', 6: 'G', 8: 'B' };
const TO_DIGIT: Readonly<Record<string, string>> = {
  ...{ O: '0', Q: '0', I: '1', L: '1', Z: '2', S: '5', G: '6', B: '8' },
};

const readSymbol = (symbol: string, place: number): string | undefined => {
  const [symbols = '', alike] = [CODE_PLACES[place], place % 2 === 0 ? TO_LETTER : TO_DIGIT];
  const meant = symbols.includes(symbol) ? symbol : alike[symbol];
  return meant !== undefined && symbols.includes(meant) ? meant : undefined;
};

/** The code that somebody typed, in any case and with O for 0 and the like; undefined for any other text. */
export const readReplyCode = (typed: string): string | undefined => {
  const symbols = [...typed.toUpperCase()].map(readSymbol);
  return symbols.length === CODE_PLACES.length && !symbols.includes(undefined) ? symbols.join('') : undefined;
};
