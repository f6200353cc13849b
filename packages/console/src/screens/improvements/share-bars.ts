import type { Share } from '../../parts/share-words.ts';

/** One share on a line from 0 to 100 %: where it stands and how far its interval reaches, in per cent. */
export interface ShareBar {
  readonly label: string;
  readonly at: number;
  readonly low: number;
  readonly high: number;
}

/** The shares that can be drawn: a time without cases has nothing to draw. */
export const shareBars = (shares: readonly (Share & { readonly label: string })[]): ShareBar[] =>
  shares.flatMap(({ label, share, low, high }) =>
    share === undefined || low === undefined || high === undefined
      ? []
      : [{ label, at: share * 100, low: low * 100, high: high * 100 }],
  );

/** What the share has to reach at least, in per cent; undefined where the baseline has no cases. */
export const aimOf = ({ share }: Share, expectedPoints: number): number | undefined =>
  share === undefined ? undefined : Math.min(100, share * 100 + expectedPoints);
