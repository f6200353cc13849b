import { dayInWords } from '@muster/calendar';
import type { ComplaintLimit } from '@muster/contracts';
import type { Instant } from '@muster/core';
import { currentStage, type Complaint } from './complaint.ts';
import { isLate, nextLimit } from './limits.ts';
import { openPause } from './pause-clock.ts';

const WHAT: Readonly<Record<ComplaintLimit, string>> = {
  acknowledge: 'the acknowledgement',
  answer: 'the answer',
  'acknowledge-second': 'the acknowledgement of the second stage',
  'answer-second': 'the answer of the second stage',
};

export const limitInWords = (limit: ComplaintLimit): string => WHAT[limit];

const LETTERS = {
  acknowledgement: 'acknowledgement',
  holding: 'holding letter',
  answer: 'answer',
  deadlock: 'final letter',
} as const;

const ofLetters = ({ letters }: Complaint): string[] =>
  letters.flatMap(({ purpose, state, faults, enclosesPack }) => {
    if (state === 'by-post') {
      return [`The ${LETTERS[purpose]} has to be posted${enclosesPack ? ', with its evidence pack' : ''}.`];
    }
    return state === 'draft' && faults.length > 0
      ? [`The ${LETTERS[purpose]} stops: ${faults.join('; ')}.`]
      : [];
  });

/** What a person has to see to, in whole sentences, the most urgent first. */
export const attentionOf = (complaint: Complaint, now: Instant): string[] => {
  const letters = ofLetters(complaint);
  if (complaint.closed) return letters;
  const next = nextLimit(complaint);
  const { handler, asked } = currentStage(complaint);
  const pause = openPause(complaint);
  return [
    ...(next && isLate(next, now)
      ? [`Late: ${WHAT[next.limit]} was due by ${dayInWords(next.lastDay)}.`]
      : []),
    ...letters,
    ...(pause
      ? [
          `Its clock has stood still since ${dayInWords(pause.from.slice(0, 10))}: ${pause.because} Resume it once that is over.`,
        ]
      : []),
    ...(complaint.assessed ? [] : ['Say how serious it is and whether safety is at stake.']),
    ...(asked ? ['The extension counts once its holding letter is sent.'] : []),
    ...(handler === undefined && (complaint.second || complaint.status === 'acknowledged')
      ? ['Nobody handles it.']
      : []),
  ];
};
