import { countText, toGsm7 } from '@muster/notifications/sms/gsm7';

/** What one part of a text (SMS) holds in the GSM 7-bit alphabet (3GPP TS 23.038). */
export const SEPTETS_IN_ONE_PART = 160;

/** A piece of a text. Pieces of a lower rank get their room first. */
export interface Piece {
  readonly words: string;
  /** 0: always there, whole. */
  readonly rank: number;
  /** Cut after a whole word if there is no room for all of it; any other piece is left out then. */
  readonly isCut?: boolean;
  /** Said before the words, and only with some of them. */
  readonly label?: string;
}

/** A line of a text: its pieces in the order in which they are read. */
export type Line = readonly Piece[];

type Shown = ReadonlyMap<Piece, string>;

const CUT = '...';

const asText = (lines: readonly Line[], shown: Shown): string =>
  lines
    .map((line) => line.flatMap((piece) => shown.get(piece) ?? []).join(' '))
    .filter((line) => line !== '')
    .join('\n');

const fits = (text: string): boolean => {
  const { encoding, parts } = countText(text);
  return encoding === 'gsm-7' && parts === 1;
};

/** In the alphabet, on one line. What nothing in the alphabet stands for is shown as a question mark; the link has it. */
const inGsm7 = (words: string): string => {
  const { text, unknown } = toGsm7(words);
  const known = unknown.reduce((so, character) => so.replaceAll(character, '?'), text);
  return known.replaceAll(/\s+/g, ' ').trim();
};

/** The most whole words for which there is room; undefined when there is none for the first. */
const cutToFit = (words: string, fitsWith: (words: string) => boolean): string | undefined => {
  if (fitsWith(words)) return words;
  const all = words.split(' ');
  const some = (count: number): string =>
    `${all
      .slice(0, count)
      .join(' ')
      .replace(/[,.;:]+$/, '')}${CUT}`;
  let [least, most] = [0, all.length];
  while (least < most - 1) {
    const middle = Math.floor((least + most) / 2);
    if (fitsWith(some(middle))) least = middle;
    else most = middle;
  }
  return least === 0 ? undefined : some(least);
};

/**
 * A text in one part, in the GSM 7-bit alphabet. What there is no room for is cut after a word or left out, the highest rank
 * first. Only where the pieces of rank 0 are too long by themselves it takes more parts: they are never cut.
 */
export const fitText = (lines: readonly Line[]): string => {
  const pieces = lines.flat();
  const shown = new Map(pieces.filter(({ rank }) => rank === 0).map((piece) => [piece, inGsm7(piece.words)]));
  const others = pieces.filter(({ rank }) => rank > 0).toSorted((one, other) => one.rank - other.rank);
  for (const piece of others) {
    const words = inGsm7(piece.words);
    if (words === '') continue;
    const labelled = (so: string): string => (piece.label === undefined ? so : `${piece.label} ${so}`);
    const fitsWith = (so: string): boolean => fits(asText(lines, new Map([...shown, [piece, labelled(so)]])));
    const kept = piece.isCut === true ? cutToFit(words, fitsWith) : fitsWith(words) ? words : undefined;
    if (kept !== undefined) shown.set(piece, labelled(kept));
  }
  return asText(lines, shown);
};

/** The mark of an exercise, which comes before anything else and is never cut. */
export const exercisePiece = (isExercise: boolean): Piece[] =>
  isExercise ? [{ words: 'EXERCISE', rank: 0 }] : [];
