import type { NoteMail } from '../mails/note-mail.ts';
import { exercisePiece, fitText } from './fit-text.ts';

export interface NoteText extends Omit<NoteMail, 'name'> {
  readonly isExercise: boolean;
}

/** A note as a text, in one part: what is new of the incident, and that the job goes on. */
export const noteText = ({ note, lines, facts, phone, isExercise, isRepeat }: NoteText): string =>
  fitText([
    [
      ...exercisePiece(isExercise),
      { words: `${facts.reference}:`, rank: 0 },
      { words: `${note}.`, rank: 1, isCut: true },
      { words: isRepeat ? '(again)' : '', rank: 5 },
    ],
    ...lines.map((line) => [{ words: line, rank: 2, isCut: true }]),
    [{ words: 'Go on.', rank: 1 }],
    [{ words: `Ring ${phone}`, rank: 3 }],
    [{ words: facts.place.text, rank: 4, isCut: true }],
  ]);
