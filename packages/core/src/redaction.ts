/** After so long nothing is under way any more that was read before the first look for a text. */
export const LOOK_AGAIN_SECONDS = 600;
/** After so many looks it is said that the text comes back, and nobody looks again. */
export const MOST_LOOKS = 12;

/** The shortest text that can be removed, so that a mark as long as it always fits in its place. */
export const SHORTEST_REMOVED = 3;
/** Where the mark would be longer than its place allows. */
const SHORT_MARK = '[…]';
const MARKS = /(\[removed \d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d\]|\[…\])/;

/** So many first symbols of a text give it away where a copy was cut short. */
const TELLING = 5;
/** Sentences are cut at this length without a sign. */
const CUT_AT = 500;

const escaped = (word: string): string => word.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);

const patternOf = (text: string, gap: string): RegExp =>
  new RegExp(
    text
      .trim()
      .split(/\s+/)
      .map((word) => escaped(word))
      .join(gap),
    'g',
  );

/** The end of the text's beginning with which a cut copy ends; undefined where it does not. */
const cutStart = (text: string, copy: string): number | undefined => {
  for (let length = Math.min(text.length - 1, copy.length); length >= TELLING; length -= 1) {
    if (copy.endsWith(text.slice(0, length))) return copy.length - length;
  }
  return undefined;
};

const withoutCuts = (text: string, mark: string, given: string): string => {
  const pieces = given.split('…');
  return pieces
    .map((piece, at) => {
      const isCut = at < pieces.length - 1 || given.length >= CUT_AT;
      const start = isCut ? cutStart(text, piece) : undefined;
      return start === undefined ? piece : `${piece.slice(0, start)}${mark}`;
    })
    .join('…');
};

/** What is removed, and what stands in its place: `[removed 30 Nov 2026 14:02:31]`. */
export interface Removal {
  readonly text: string;
  readonly mark: string;
}

export interface Redactor {
  /** The given words without the text, and as they were where it is not in them. What was removed before stays as it is. */
  readonly redact: (given: string) => string;
  /** The same with a mark that is no longer than any text. */
  readonly redactBriefly: (given: string) => string;
  /** The same in markup, where the text stands as `escape` makes it. */
  readonly redactMarkup: (given: string, escape: (text: string) => string) => string;
  readonly isMarked: (given: string) => boolean;
}

/** Removes whole occurrences of a text, its case as written and its spaces and line ends alike, and beginnings of it in what was cut. */
export const redactorOf = ({ text, mark }: Removal): Redactor => {
  const replaced = (given: string, pattern: RegExp, start: string, by: string): string =>
    given
      .split(MARKS)
      .map((piece, at) =>
        at % 2 === 1
          ? piece
          : withoutCuts(
              start,
              by,
              piece.replaceAll(pattern, () => by),
            ),
      )
      .join('');
  const plain = patternOf(text, String.raw`\s+`);
  return {
    redact: (given) => replaced(given, plain, text, mark),
    redactBriefly: (given) => replaced(given, plain, text, SHORT_MARK),
    redactMarkup: (given, escape) =>
      replaced(given, patternOf(escape(text), String.raw`(?:\s|<br ?/?>)+`), escape(text), mark),
    isMarked: (given) => given.includes(mark),
  };
};
