import * as z from 'zod';

const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const VISIBLE = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Control}]/u;

const picture = (control: string): string => {
  if (control === '\n' || control === '\t' || control === '\r') return control;
  if (control === '\u007f') return '\u2421';
  return control < ' ' ? String.fromCodePoint(0x2400 + (control.codePointAt(0) ?? 0)) : '\ufffd';
};

/** Somebody's own words as they may be kept: every character that was sent and can be seen, spaces and line ends included. */
export const asVisible = (text: string): string => {
  const formed = text.toWellFormed();
  if (!VISIBLE.test(formed)) return '';
  return formed.replaceAll(/\p{Control}/gu, picture).replaceAll(DIRECTIONS, '\ufffd');
};

/**
 * Typed or reported text as it may be kept: what would break a store, a mail or a reader's eyes (control characters,
 * half surrogate pairs, marks that turn the direction of writing) is replaced by a visible character, outer spaces
 * go, and text of invisible characters only is empty. Markup is left as it is: it is text, and whoever shows it escapes it.
 */
export const asPlainText = (text: string): string => asVisible(text.replaceAll(/\r\n?/g, '\n')).trim();

/** For commands: plain text of 1 to so many characters (UTF-16 units), cleaned before it is measured. */
export const PlainText = (longest: number) => z.string().overwrite(asPlainText).min(1).max(longest);
