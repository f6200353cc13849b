import type { IndexKey, Indexes } from '@muster/store';
import type { HistoryMark, Marked } from './domain/mark.ts';

/** Where the made-up entries of a list stand: beside the real ones, so that no reader of those meets them. */
export const listIn = (history: HistoryMark, partition: string): string =>
  history === 'exercise' ? `EXERCISE-HISTORY#${partition}` : partition;

/** The keys of a state in its lists; of one that was made up in lists of their own. */
export const keysIn = ({ history }: Marked, indexes: Indexes): Indexes => {
  const apart = ({ pk, sk }: IndexKey): IndexKey => ({ pk: listIn(history, pk), sk });
  return {
    ...(indexes.gsi1 && { gsi1: apart(indexes.gsi1) }),
    ...(indexes.gsi2 && { gsi2: apart(indexes.gsi2) }),
  };
};
