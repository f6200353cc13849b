import { firstSentences, spokenSentences } from '../../wording/domain/spoken-text.ts';

/** What a voice says, each a paragraph of short sentences, and the keys with the sentence that offers each after it. */
export interface SpokenForm {
  readonly spoken: string[];
  readonly keys: Record<string, string>;
}

/** A call's document takes 4,000 characters with its markup (Twilio); so many of them are words. */
export const LONGEST_SPOKEN = 3200;

/** Said before anything else: whose call it is, for whom, and that it is an exercise, so that nobody takes it for real. */
export const opening = ({
  name,
  isExercise,
  isRepeat,
}: {
  readonly name: string;
  readonly isExercise: boolean;
  readonly isRepeat: boolean;
}): string =>
  [
    ...(isExercise ? ['Exercise. This is not a real incident.'] : []),
    ...spokenSentences(`This is the Muster control room, for ${name}`),
    ...(isRepeat ? ['You may have had this call before.'] : []),
  ].join(' ');

/** So long may one paragraph be (`CallStep` in `packages/notifications`). */
const LONGEST_PARAGRAPH = 900;

/** Sentences as paragraphs. */
export const inParagraphs = (sentences: readonly string[]): string[] =>
  sentences.reduce<string[]>((paragraphs, sentence) => {
    const last = paragraphs.at(-1);
    return last === undefined || last.length + sentence.length > LONGEST_PARAGRAPH
      ? [...paragraphs, sentence]
      : [...paragraphs.slice(0, -1), `${last} ${sentence}`];
  }, []);

/** Somebody on the telephone cannot skim: so many characters of one thing, then the voice goes on. */
const LONGEST_PART = 300;

/** As many of the sentences as one can listen to; `rest` says where what is left out is to be found. */
export const inShort = (sentences: readonly string[], rest = 'The rest is in your brief.'): string =>
  firstSentences(sentences, LONGEST_PART, rest).join(' ');

/** The paragraphs of which something is left to say: of a text in signs alone nothing is. */
export const whatIsSaid = (paragraphs: readonly string[]): string[] =>
  paragraphs.filter((paragraph) => paragraph !== '');
