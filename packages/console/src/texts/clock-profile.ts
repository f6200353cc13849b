import type { ReplyOf } from '@muster/client';

type Settings = ReplyOf<'readComplaintSettings'>;
export type ProfileId = Settings['profile'];
export type ClockProfile = NonNullable<Settings['profiles'][ProfileId]>;
type Stage = ClockProfile['first'];
type Term = Stage['answer']['within'];

const UNITS = {
  'working-days': ['working day', 'working days'],
  days: ['day', 'days'],
  weeks: ['week', 'weeks'],
} as const;

/** `5 working days`. */
export const termInWords = ({ count, unit }: Term): string => `${count} ${UNITS[unit][count === 1 ? 0 : 1]}`;

/** `start`: what counts as receipt for a stage. */
const stageInWords = ({ acknowledge, answer, extend }: Stage, start: string): string =>
  [
    ...(acknowledge ? [`acknowledge within ${termInWords(acknowledge)}`] : []),
    `answer within ${termInWords(answer.within)} of its ${answer.from === 'receipt' ? start : answer.from}`,
    extend
      ? `the answer may be put off by up to ${termInWords(extend)}, with a letter that says why`
      : 'the answer may not be put off',
  ].join('; ');

/** What a rule asks for, a sentence each: its stages, and where somebody may go who is not content. */
export const profileInWords = ({ first, second, independent }: ClockProfile): string[] => [
  `${second ? 'First stage: ' : ''}${stageInWords(first, 'receipt')}.`.replace(/^./, (letter) =>
    letter.toUpperCase(),
  ),
  second
    ? `Second stage, by somebody else: ${stageInWords(second, 'opening')}.`
    : 'There is no second stage.',
  ...(independent
    ? [
        `Whoever is not content may go to ${independent.body}${
          independent.after
            ? `, at the latest ${termInWords(independent.after)} after it reached us`
            : ' after the final answer'
        }.`,
      ]
    : []),
];
