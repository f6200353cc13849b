import { timeInWords } from '../../wording/domain/spoken-time.ts';
import { phoneInWords, spelled, spokenSentences } from '../../wording/domain/spoken-text.ts';
import type { Instant } from '@muster/core';
import { STAND_DOWN_WORDS, type StandDownMail } from '../mails/stand-down-mail.ts';
import { inShort, opening, whatIsSaid, type SpokenForm } from './spoken-form.ts';

export interface StandDownCall extends StandDownMail {
  readonly isExercise: boolean;
  readonly now: Instant;
}

const REST = 'There is more to it; ring the control room.';

const short = (text: string): string => inShort(spokenSentences(text), REST);

/** A call to somebody who is off a job that they did not end themselves. Nothing is asked; what matters is said twice. */
export const standDownSpoken = (call: StandDownCall): SpokenForm => {
  const { facts, how, reason, endedAt, otherReference, personName, isExercise, isRepeat, zone, phone, now } =
    call;
  const { headline, whatToDo, ring } = STAND_DOWN_WORDS[how];
  return {
    spoken: whatIsSaid([
      opening({ name: personName, isExercise, isRepeat }),
      `${headline}. ${whatToDo}`,
      short(`It was about: ${facts.place.text}`),
      `The reference is: ${spelled(facts.reference)}.`,
      short(`Why: ${reason}`),
      `That is so since ${timeInWords(endedAt, zone, now)}.`,
      ...(otherReference === undefined
        ? []
        : [`Your other assignment stands. Its reference is: ${spelled(otherReference)}.`]),
      `${ring}. Its number is: ${phoneInWords(phone)}.`,
      `Once more. ${headline}.`,
    ]),
    keys: {},
  };
};
