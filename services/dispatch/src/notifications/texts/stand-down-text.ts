import { STAND_DOWN_WORDS, type StandDownMail } from '../mails/stand-down-mail.ts';
import { exercisePiece, fitText } from './fit-text.ts';

export interface StandDownText extends Omit<StandDownMail, 'zone'> {
  readonly isExercise: boolean;
}

/** A text, in one part, to somebody who is off a job that they did not end themselves. */
export const standDownText = (text: StandDownText): string => {
  const { facts, how, reason, roleTitle, phone, otherReference, isExercise, isRepeat } = text;
  const { headline, inShort } = STAND_DOWN_WORDS[how];
  return fitText([
    [
      ...exercisePiece(isExercise),
      { words: `${facts.reference}: ${headline}.`, rank: 0 },
      { words: isRepeat ? '(again)' : '', rank: 5 },
    ],
    [{ words: inShort, rank: 1 }],
    [
      { words: facts.place.text, rank: 4, isCut: true },
      { words: `as ${roleTitle}`, rank: 7 },
    ],
    [{ label: 'Why:', words: reason, rank: 6, isCut: true }],
    [{ words: otherReference === undefined ? '' : `${otherReference} stands.`, rank: 2 }],
    [{ words: `Ring ${phone}`, rank: 3 }],
  ]);
};
