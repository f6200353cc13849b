import type { ReplyOf } from '@muster/client';

export type Improvement = ReplyOf<'readImprovement'>;

const RANK = { open: 0, checked: 1, withdrawn: 2 } as const;

const byTime = (one: Improvement, other: Improvement): number =>
  Date.parse(one.checkAt) - Date.parse(other.checkAt);

/** What is due to be checked first at the top; then what was checked, the newest first; then what was withdrawn. */
export const orderImprovements = (items: readonly Improvement[]): Improvement[] =>
  items.toSorted(
    (one, other) =>
      RANK[one.status] - RANK[other.status] ||
      (one.status === 'open' ? byTime(one, other) : byTime(other, one)),
  );
