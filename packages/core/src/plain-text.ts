import * as z from 'zod';

const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const VISIBLE = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Control}]/u;

const PRINTABLE_ASCII = /^[ -~]*$/;

const picture = (control: string): string => {
  if (control === '\n' || control === '\t' || control === '\r') return control;
  if (control === '\u007f') return '\u2421';
  return control < ' ' ? String.fromCodePoint(0x2400 + (control.codePointAt(0) ?? 0)) : '\ufffd';
};

/** Somebody's own words as they may be kept: every character that was sent and can be seen, spaces and line ends included. */
export const asVisible = (text: string): string => {
  // Nearly every text, and nothing in it to change.
  if (PRINTABLE_ASCII.test(text)) return text.trim() === '' ? '' : text;
  const formed = text.toWellFormed();
  if (!VISIBLE.test(formed)) return '';
  return formed.replaceAll(/\p{Control}/gu, picture).replaceAll(DIRECTIONS, '\ufffd');
};

/** What would harm a store or a reader is shown as a sign. Markup stays: whoever shows the text escapes it. */
export const asPlainText = (text: string): string => asVisible(text.replaceAll(/\r\n?/g, '\n')).trim();

/** For commands: plain text of 1 to so many characters (UTF-16 units), cleaned before it is measured. */
export const PlainText = (longest: number) => z.string().overwrite(asPlainText).min(1).max(longest);

const BREAKS_LINE =
  /[\p{Control}\p{Line_Separator}\p{Paragraph_Separator}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const LINE_ENDS = /\r\n?|[\n\u0085\u2028\u2029]/g;

const NAMED: Readonly<Record<string, string>> = {
  '\n': 'a line feed',
  '\r': 'a carriage return',
  '\t': 'a tab',
  '\u0085': 'a next-line control',
  '\u2028': 'a line separator',
  '\u2029': 'a paragraph separator',
};

const inWords = (character: string): string => {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const isControl = /\p{Control}/u.test(character);
  const what = NAMED[character] ?? (isControl ? 'a control character' : 'a mark that turns the writing');
  return `${what} (U+${code})`;
};

const lineFault = (text: string): string | undefined => {
  const found = BREAKS_LINE.exec(text);
  return found ? `one line of text: it has ${inWords(found[0])} at place ${found.index + 1}` : undefined;
};

/** A refinement of a text that has to be one line: the fault names the character. */
export const inOneLine = [
  (text: string): boolean => lineFault(text) === undefined,
  {
    error: ({ input }: { readonly input?: unknown }) =>
      typeof input === 'string' ? lineFault(input) : undefined,
    abort: true,
  },
] as const;

/** For commands: refuses control characters, line ends, tabs and direction marks by name. */
export const OneLine = (longest: number) =>
  z
    .string()
    .refine(...inOneLine)
    .overwrite(asPlainText)
    .min(1)
    .max(longest);

/** One line of somebody's text that cannot be refused: line ends and tabs are shown as signs. */
export const asOneLine = (text: string): string =>
  asVisible(text.trim().replaceAll(LINE_ENDS, '\u240a').replaceAll('\t', '\u2409')).trim();

/** What a webhook brings into a line: nothing is refused, since a report would be lost with it. */
export const ShownLine = (longest: number) => z.string().overwrite(asOneLine).min(1).max(longest);
