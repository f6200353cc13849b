import { asPlainText } from '@muster/core';
import { REASON_LENGTH } from '../../assignments/domain/assignment.ts';
import { readReplyCode } from '../../links/domain/read-reply-code.ts';
import { COMMAND_WORDS, WHOLE_TEXTS, type AssignmentCommand, type TextCommand } from './text-command.ts';

/** A word of a text in capital letters, and where it ends there. */
interface Word {
  readonly word: string;
  readonly end: number;
}

type Kind = AssignmentCommand['kind'];
type Found<T> = { readonly found: T; readonly rest: readonly Word[] };

const UNCLEAR: TextCommand = { kind: 'unclear' };

/** `YESK7Q2`: a space was forgotten before the code. */
const GLUED = /(?<=[A-Z\d])(?=[A-Z]\d[A-Z]\d$)/;

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}]+/gu)].flatMap((match) => {
    const end = match.index + match[0].length;
    return match[0]
      .toUpperCase()
      .split(GLUED)
      .map((word) => ({ word, end }));
  });

/** Every spelling with its words, the longest first: `ON MY WAY` before `ON WAY`. */
const SPELLINGS = Object.entries(COMMAND_WORDS)
  .flatMap(([name, texts]) => texts.map((text) => ({ name, words: text.split(' ') })))
  .toSorted((one, other) => other.words.length - one.words.length);

const isKind = (name: string): name is Kind => Object.hasOwn(COMMAND_WORDS, name);

const takeCommand = (words: readonly Word[]): Found<Kind> | undefined => {
  const spelling = SPELLINGS.find((one) => one.words.every((word, at) => words[at]?.word === word));
  if (spelling === undefined || !isKind(spelling.name)) return undefined;
  return { found: spelling.name, rest: words.slice(spelling.words.length) };
};

/** The code in front, in one word or in its halves: `K7Q2`, `K7 Q2`, `K7-Q2`. */
const takeCode = (words: readonly Word[]): Found<string> | undefined => {
  const [first = { word: '' }, second = { word: '' }] = words;
  const whole = readReplyCode(first.word);
  if (whole !== undefined) return { found: whole, rest: words.slice(1) };
  const halves = first.word.length === 2 ? readReplyCode(`${first.word}${second.word}`) : undefined;
  return halves === undefined ? undefined : { found: halves, rest: words.slice(2) };
};

/** Command and code, in either order; what follows them is left. */
const takeBoth = (words: readonly Word[]): Found<{ kind: Kind; code: string | undefined }> | undefined => {
  const command = takeCommand(words);
  const code = takeCode(command?.rest ?? words);
  if (command !== undefined) {
    return { found: { kind: command.found, code: code?.found }, rest: (code ?? command).rest };
  }
  const behind = code && takeCommand(code.rest);
  return behind && { found: { kind: behind.found, code: code.found }, rest: behind.rest };
};

/** What follows a decline; its punctuation in front is left out. */
const reasonAfter = (text: string, taken: readonly Word[]): string =>
  asPlainText(text.slice(taken.at(-1)?.end ?? 0).replace(/^[\s\p{P}]+/u, '')).slice(0, REASON_LENGTH);

/** `DONE 2 K7Q2`: the number may stand before the code. */
const readDone = (rest: readonly Word[], code: string | undefined): TextCommand => {
  const [first, ...others] = rest;
  if (first === undefined) return { kind: 'action-done', ...(code !== undefined && { code }) };
  if (!/^\d{1,2}$/.test(first.word)) return UNCLEAR;
  const number = Number(first.word);
  const behind = code === undefined ? takeCode(others) : undefined;
  const left = behind?.rest ?? others;
  const named = code ?? behind?.found;
  if (left.length > 0 || number === 0) return UNCLEAR;
  return { kind: 'action-done', number, ...(named !== undefined && { code: named }) };
};

const readWhole = (words: readonly Word[]): TextCommand | undefined => {
  const [only] = words;
  if (only === undefined || words.length > 1) return undefined;
  const whole = Object.entries(WHOLE_TEXTS).find(([, texts]) => texts.some((text) => text === only.word));
  return whole && { kind: whole[0] === 'stop' ? 'stop' : whole[0] === 'start' ? 'start' : 'help' };
};

/**
 * Reads what a person texted, forgiving of case, spaces, punctuation and look-alike symbols of a code. What is not surely a
 * command is `unclear`: words after one count only as a reason, and a reason only where the code says that the whole is meant.
 */
export const readText = (text: string): TextCommand => {
  const words = wordsOf(text);
  const whole = readWhole(words);
  if (whole !== undefined) return whole;
  const both = takeBoth(words);
  if (both === undefined) return UNCLEAR;
  const { found, rest } = both;
  const { kind, code } = found;
  const named = code === undefined ? {} : { code };
  if (kind === 'action-done') return readDone(rest, code);
  if (rest.length === 0) return { kind, ...named };
  if (kind !== 'declined' || code === undefined) return UNCLEAR;
  const reason = reasonAfter(text, words.slice(0, words.length - rest.length));
  return { kind, ...named, ...(reason !== '' && { reason }) };
};
