import { phoneInWords, spelled, spokenSentences } from '../../wording/domain/spoken-text.ts';
import { GO_ON, type NoteMail } from '../mails/note-mail.ts';
import { inShort, opening, whatIsSaid, type SpokenForm } from './spoken-form.ts';

export interface NoteCall extends NoteMail {
  readonly isExercise: boolean;
}

const REST = 'The rest is on the page of your brief.';

const short = (text: string): string => inShort(spokenSentences(text), REST);

/** A note as a voice says it. Nothing is asked. */
export const noteSpoken = ({
  name,
  note,
  lines,
  facts,
  phone,
  isExercise,
  isRepeat,
}: NoteCall): SpokenForm => ({
  spoken: whatIsSaid([
    opening({ name, isExercise, isRepeat }),
    short(`This is news of your incident, at ${facts.place.text}`),
    short(note),
    ...lines.map(short),
    GO_ON,
    `The reference is: ${spelled(facts.reference)}.`,
    `The control room's number is: ${phoneInWords(phone)}.`,
  ]),
  keys: {},
});
