import type { Redactor } from '@muster/core';

/** Values by which programs know something; no words of people. What else must stay as it is, the schema of the row says. */
const OF_PROGRAMS = /^(?:id|kind|pk|sk|key|row|by)$|(?:Id|Ids|At|Key)$/;

type Path = readonly (string | number)[];

/** Every text of a value, with where it stands. */
const textsIn = (value: unknown, path: Path = []): { readonly path: Path; readonly text: string }[] => {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((one, at) => textsIn(one, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) =>
    typeof one === 'string' && OF_PROGRAMS.test(name) ? [] : textsIn(one, [...path, name]),
  );
};

/** The value with another text at a place of it. */
const withText = (value: unknown, [first, ...rest]: Path, text: string): unknown => {
  if (first === undefined) return text;
  if (Array.isArray(value)) {
    return value.map((one: unknown, at) => (at === first ? withText(one, rest, text) : one));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, name === first ? withText(one, rest, text) : one]),
  );
};

export interface Redacted {
  readonly value: unknown;
  readonly isChanged: boolean;
  /** How many texts bear the mark, those of an earlier look included. */
  readonly places: number;
  /** How many texts have it still: names and codes, without which the row could not be read. */
  readonly kept: number;
}

/** Removes a text wherever it stands in a value, as far as the value `fits` without it: a row must still be read. */
export const redactValue = (
  given: unknown,
  { redact, redactBriefly, isMarked }: Redactor,
  fits: (value: unknown) => boolean,
): Redacted => {
  const mayChange = fits(given) ? fits : () => true;
  const texts = textsIn(given);
  const found = texts.filter(({ text }) => redact(text) !== text);
  const all = found.reduce((value, { path, text }) => withText(value, path, redact(text)), given);
  let [value, kept] = [all, 0];
  if (found.length > 0 && !mayChange(all)) {
    value = given;
    for (const { path, text } of found) {
      const next = [redact(text), redactBriefly(text)]
        .map((words) => withText(value, path, words))
        .find(mayChange);
      if (next === undefined) kept += 1;
      value = next ?? value;
    }
  }
  const places = textsIn(value).filter(({ text }) => isMarked(text)).length;
  return { value, isChanged: kept < found.length, places, kept };
};
