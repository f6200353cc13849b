import * as z from 'zod';
import { refuse, type Refused } from '@muster/core';

/** Marks what was made up to look at: in no figure, list, mail or sweep of the real work. */
export const HistoryMark = z
  .literal('exercise')
  .optional()
  .describe('`exercise`: made up to look at, which nothing else counts. Ask for it by name.');
export type HistoryMark = z.infer<typeof HistoryMark>;

export interface Marked {
  readonly history?: HistoryMark;
}

/** What was made up stays as it is: a change of it would tell real people of something that never was. */
export const refuseHistory = ({ history }: Marked): Refused | undefined =>
  history === 'exercise'
    ? refuse('exercise-history', 'This is exercise history: it was made up to look at and cannot be changed.')
    : undefined;
