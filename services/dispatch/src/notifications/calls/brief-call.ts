import type { Instant } from '@muster/core';
import { briefParts, type BriefPart, type BriefPartName } from '../../assignments/domain/brief-parts.ts';
import type { Brief } from '../../assignments/domain/brief.ts';
import { othersInWords } from '../../assignments/domain/others.ts';
import { phoneInWords, spelled, spokenSentences } from '../../wording/domain/spoken-text.ts';
import { timeInWords } from '../../wording/domain/spoken-time.ts';
import {
  inParagraphs,
  inShort,
  LONGEST_SPOKEN,
  opening,
  whatIsSaid,
  type SpokenForm,
} from './spoken-form.ts';

export interface BriefCall {
  readonly brief: Brief;
  /** The control room's telephone number. */
  readonly phone: string;
  /** The IANA zone in whose local time moments are said. */
  readonly zone: string;
  readonly now: Instant;
  /** Set when an earlier call with the same brief may or may not have been heard. */
  readonly isRepeat: boolean;
}

const AGAIN = { '9': 'Press 9 to hear this again.' };
const OFFER_KEYS = { '1': 'Press 1 to accept.', '2': 'Press 2 to decline.', ...AGAIN };
const UNDERSTOOD_KEYS = { '1': 'Press 1 if you have understood all of it.', ...AGAIN };

const MOST_NAMED = 3;

/** What somebody needs to know before they answer. */
const FACTS: readonly BriefPartName[] = ['where', 'what', 'hazards'];
/** Said together, as briefly as one of those. */
const SCENE: readonly BriefPartName[] = ['access', 'casualties', 'emergencyServices'];
const DUTIES: readonly BriefPartName[] = ['responsibilities', 'actions'];

const TOO_MANY =
  'Your responsibilities and actions are too many to be read out. Confirm them by the link of your brief, or ring the control room.';

/** What happened, without what is spelled or said by the clock, which comes after it whole. */
const shownPart = (part: BriefPart, { facts }: Brief): BriefPart =>
  part.name === 'what' ? { ...part, lines: [facts.summary] } : part;

const partSpoken = ({ title, lines }: BriefPart): string[] => [title, ...lines].flatMap(spokenSentences);

const whichSpoken = ({ brief: { facts, priority }, zone, now }: BriefCall): string =>
  [
    `Reported at ${timeInWords(facts.reportedAt, zone, now)}.`,
    ...spokenSentences(`Priority ${priority.slice(1)}`),
    `The reference is: ${spelled(facts.reference)}.`,
  ].join(' ');

const askedSpoken = ({ brief, zone, now }: BriefCall): string => {
  const { isAccepted, acceptBy, arriveBy, roleTitle } = brief;
  const sentences = isAccepted
    ? [
        ...spokenSentences(`This is your brief, as ${roleTitle}`),
        ...(arriveBy ? [`Be on scene by ${timeInWords(arriveBy, zone, now)}.`] : []),
      ]
    : [
        ...spokenSentences(`Can you come, as ${roleTitle}?`),
        `Answer by ${timeInWords(acceptBy, zone, now)}.`,
      ];
  return sentences.join(' ');
};

const othersSpoken = ({ others }: Brief): string[] =>
  others.length === 0
    ? []
    : [inShort(['Who else comes.', ...othersInWords(others, MOST_NAMED).flatMap(spokenSentences)])];

/**
 * The brief as a voice says it: what is asked and the keys, then where and what; for somebody who has accepted, each
 * responsibility and action; then who leads and comes. The keys follow once more. What was too long to be read out is never
 * confirmed by a key.
 */
export const briefSpoken = (call: BriefCall): SpokenForm => {
  const { brief, phone, isRepeat } = call;
  const parts = briefParts(brief, call);
  const duties = parts
    .filter(({ name }) => brief.isAccepted && DUTIES.includes(name))
    .flatMap((part) => inParagraphs(partSpoken(part)));
  const facts = parts
    .filter(({ name }) => FACTS.includes(name))
    .map((part) => inShort(partSpoken(shownPart(part, brief))));
  const scene = inShort(parts.filter(({ name }) => SCENE.includes(name)).flatMap(partSpoken));
  const spokenWith = (said: readonly string[], keys: SpokenForm['keys']): string[] =>
    whatIsSaid([
      opening({ name: brief.personName, isExercise: brief.isExercise, isRepeat }),
      askedSpoken(call),
      Object.values(keys).join(' '),
      ...facts,
      scene,
      whichSpoken(call),
      ...said,
      inShort(spokenSentences(brief.leader)),
      ...othersSpoken(brief),
      `The control room's number is: ${phoneInWords(phone)}.`,
    ]);
  if (!brief.isAccepted) return { spoken: spokenWith([], OFFER_KEYS), keys: OFFER_KEYS };
  const whole = spokenWith(duties, UNDERSTOOD_KEYS);
  return whole.join(' ').length <= LONGEST_SPOKEN
    ? { spoken: whole, keys: UNDERSTOOD_KEYS }
    : { spoken: spokenWith([TOO_MANY], AGAIN), keys: AGAIN };
};
