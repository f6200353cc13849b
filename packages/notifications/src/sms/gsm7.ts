import { ALONE, EXTENDED, REPLACED, SPACED } from './gsm7-alphabet.ts';

/** How a text goes out: its units (septets, or two bytes each) and the parts that the carrier bills and the phone joins. */
export interface TextCount {
  readonly encoding: 'gsm-7' | 'ucs-2';
  readonly units: number;
  readonly parts: number;
}

/** Units that one part holds: alone, and among several, each of which has a header (3GPP TS 23.040). */
const LIMITS = {
  'gsm-7': { alone: 160, among: 153 },
  'ucs-2': { alone: 70, among: 67 },
} as const;

const isGsm7 = (text: string): boolean =>
  Array.from(text).every((one) => ALONE.has(one) || EXTENDED.has(one));

const encodingOf = (text: string): TextCount['encoding'] => (isGsm7(text) ? 'gsm-7' : 'ucs-2');

/** A symbol is one unit, or a pair that is never cut: of an escape and a septet, or of two surrogates. */
const unitsOf = (symbol: string, encoding: TextCount['encoding']): number =>
  encoding === 'gsm-7' && EXTENDED.has(symbol) ? 2 : encoding === 'gsm-7' ? 1 : symbol.length;

const totalOf = (text: string, encoding: TextCount['encoding']): number =>
  Array.from(text).reduce((sum, symbol) => sum + unitsOf(symbol, encoding), 0);

/** Counts what a text takes as it stands. One that GSM-7 cannot write goes out in UCS-2, in less than half the length. */
export const countText = (text: string): TextCount => {
  const encoding = encodingOf(text);
  const { alone, among } = LIMITS[encoding];
  const units = totalOf(text, encoding);
  if (units <= alone) return { encoding, units, parts: 1 };
  let [parts, filled] = [1, 0];
  for (const symbol of text) {
    const size = unitsOf(symbol, encoding);
    if (filled + size > among) [parts, filled] = [parts + 1, 0];
    filled += size;
  }
  return { encoding, units, parts };
};

/** The longest beginning of a text that takes at most so many units in the encoding of the whole. No pair is cut. */
export const cutText = (text: string, mostUnits: number): string => {
  const encoding = encodingOf(text);
  let [kept, filled] = ['', 0];
  for (const symbol of text) {
    filled += unitsOf(symbol, encoding);
    if (filled > mostUnits) break;
    kept += symbol;
  }
  return kept;
};

const FULL_WIDTH = { from: 0xff01, to: 0xff5e, shift: 0xfee0 };

const narrow = (symbol: string): string => {
  const code = symbol.codePointAt(0) ?? 0;
  const isWide = code >= FULL_WIDTH.from && code <= FULL_WIDTH.to;
  return isWide ? String.fromCodePoint(code - FULL_WIDTH.shift) : symbol;
};

/** A letter and its marks, if Latin and known without them, else undefined: ŵ is w. */
const withoutMarks = (symbol: string): string | undefined => {
  const [base = ''] = symbol.normalize('NFD');
  return /^\p{Script=Latin}$/u.test(base) && isGsm7(base) ? base : undefined;
};

const endsInDigit = (text: string): boolean => /\d$/.test(text);

/** What stands for a symbol after this text; undefined when nothing does. */
const replacementOf = (given: string, before: string): string | undefined => {
  const symbol = narrow(given);
  if (isGsm7(symbol)) return symbol;
  const spaced = SPACED.get(symbol);
  if (spaced !== undefined) return endsInDigit(before) ? ` ${spaced}` : spaced;
  const replaced = REPLACED.get(symbol);
  if (replaced !== undefined) return replaced;
  if (/^[²³¹]$/.test(symbol)) {
    const power = symbol.normalize('NFKD');
    return endsInDigit(before) ? `^${power}` : power;
  }
  return withoutMarks(symbol);
};

/** Degrees as one symbol where they are a temperature, and apart from minutes. */
const joinDegrees = (text: string): string =>
  text
    .replaceAll(/[°º]\s?C\b/g, '℃')
    .replaceAll(/[°º]\s?F\b/g, '℉')
    .replaceAll(/°(?=\d)/g, '° ');

/**
 * A text with what GSM-7 cannot write replaced by what means the same (’ by ', ½ by 1/2, °C by deg C), so that it needs fewer parts.
 * What nothing stands for stays as it is and is named once in `unknown`: it puts the whole text into UCS-2.
 */
export const toGsm7 = (text: string): { readonly text: string; readonly unknown: readonly string[] } => {
  const unknown = new Set<string>();
  let written = '';
  for (const symbol of joinDegrees(text.normalize('NFC')).match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
    const replacement = replacementOf(symbol, written);
    if (replacement === undefined) unknown.add(symbol);
    written += replacement ?? symbol;
  }
  return { text: written, unknown: [...unknown] };
};
