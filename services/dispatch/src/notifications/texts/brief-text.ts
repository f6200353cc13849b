import { idInWords, type Instant } from '@muster/core';
import type { Brief } from '../../assignments/domain/brief.ts';
import { shortTime } from '../../wording/domain/spoken-time.ts';
import { exercisePiece, fitText } from './fit-text.ts';

export interface BriefText {
  readonly brief: Brief;
  readonly link: string;
  /** What tells an answer by text from any other: `K7Q2`. */
  readonly code: string;
  /** The control room's telephone number. */
  readonly phone: string;
  /** The IANA zone in whose local time moments are given. */
  readonly zone: string;
  readonly now: Instant;
  /** Set when an earlier text with the same brief may or may not have arrived. */
  readonly isRepeat: boolean;
}

interface Asked {
  readonly before?: string | undefined;
  readonly reply: string;
  readonly after?: string;
}

const asked = ({ brief: { isAccepted, acceptBy, arriveBy }, code, zone, now }: BriefText): Asked =>
  isAccepted
    ? {
        before: arriveBy && `Be there by ${shortTime(arriveBy, zone, now)}.`,
        reply: `Read it, then reply OK ${code}`,
      }
    : {
        reply: `Reply ACK ${code} or NO ${code}`,
        after: `by ${shortTime(acceptBy, zone, now)}`,
      };

/**
 * The brief as one text: how urgent, where, by when, what to reply, and the link to all the rest. Always in one part of the
 * GSM 7-bit alphabet, with code and link whole, unless the link alone takes more than 120 characters.
 */
export const briefText = (text: BriefText): string => {
  const { brief, link, phone, isRepeat } = text;
  const { facts, priority, roleTitle } = brief;
  const { before, reply, after } = asked(text);
  return fitText([
    [
      ...exercisePiece(brief.isExercise),
      { words: priority, rank: 0 },
      { words: facts.reference, rank: 7 },
      { words: idInWords(facts.incidentType), rank: 3 },
      { words: isRepeat ? '(again)' : '', rank: 5 },
    ],
    [{ words: facts.place.text, rank: 2, isCut: true }],
    [{ words: roleTitle, rank: 4 }],
    [{ label: 'Hazards:', words: facts.hazards.join(', '), rank: 6, isCut: true }],
    [{ words: facts.summary, rank: 8, isCut: true }],
    [{ label: 'Access:', words: facts.access ?? '', rank: 7, isCut: true }],
    [
      { words: before ?? '', rank: 1 },
      { words: reply, rank: 0 },
      { words: after ?? '', rank: 1 },
    ],
    [{ words: link, rank: 0 }],
    [{ words: `Ring ${phone}`, rank: 9 }],
  ]);
};
