/** GSM 7-bit default alphabet (3GPP TS 23.038, 6.2.1): one septet each. */
export const ALONE: ReadonlySet<string> = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);

/** Its extension (6.2.1.1): an escape and a septet each. */
export const EXTENDED: ReadonlySet<string> = new Set('\f^{}\\[~]|€');

const each = (symbols: string, by: string): (readonly [string, string])[] =>
  Array.from(symbols, (symbol) => [symbol, by]);

/** What needs a space before it after a digit: 1½ is not 11/2. */
export const SPACED: ReadonlyMap<string, string> = new Map([
  ['°', 'deg'],
  ...[['½', '1/2'] as const, ['¼', '1/4'] as const, ['¾', '3/4'] as const],
  ...[['⅓', '1/3'] as const, ['⅔', '2/3'] as const],
  ...[['⅛', '1/8'] as const, ['⅜', '3/8'] as const, ['⅝', '5/8'] as const, ['⅞', '7/8'] as const],
  ...[['℃', 'deg C'] as const, ['℉', 'deg F'] as const, ['‰', 'per mille'] as const],
]);

/** What means the same wherever it stands. */
export const REPLACED: ReadonlyMap<string, string> = new Map([
  ...each('‘’‚‛′‹›`´ʹʻʼ', "'"),
  ...each('“”„‟″«»', '"'),
  ...each('‐‑‒–—―−⁃', '-'),
  ...each(
    '\t\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000',
    ' ',
  ),
  ...each('\u0085\u2028\u2029\v', '\n'),
  // Written for the eye of a layout, and no word of the text.
  ...each('\u00AD\u200B\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF', ''),
  ...each('•‣▪●', '*'),
  ...each('×✕', 'x'),
  ...each('µ', 'u'),
  ...each('·∙', '.'),
  ...each('⁄÷∕', '/'),
  ...each('¦', '|'),
  ...[['…', '...'] as const, ['±', '+/-'] as const, ['≤', '<='] as const, ['≥', '>='] as const],
  ...[['→', '->'] as const, ['←', '<-'] as const, ['№', 'No.'] as const, ['¢', 'c'] as const],
  ...[['©', '(C)'] as const, ['®', '(R)'] as const, ['™', '(TM)'] as const],
  ...[['œ', 'oe'] as const, ['Œ', 'OE'] as const, ['ẞ', 'SS'] as const, ['þ', 'th'] as const],
  ...[['Þ', 'Th'] as const, ['ð', 'd'] as const, ['Ð', 'D'] as const, ['đ', 'd'] as const],
  ...[['Đ', 'D'] as const, ['ł', 'l'] as const, ['Ł', 'L'] as const, ['ħ', 'h'] as const],
  ...[['Ħ', 'H'] as const, ['ı', 'i'] as const, ['ŋ', 'ng'] as const, ['ﬁ', 'fi'] as const],
  ...[['ﬂ', 'fl'] as const, ['ﬀ', 'ff'] as const, ['ª', 'a'] as const, ['º', 'o'] as const],
  ...Array.from('₀₁₂₃₄₅₆₇₈₉', (symbol, digit) => [symbol, String(digit)] as const),
]);
