import * as z from 'zod';
import { Share } from './figures.ts';

/** 95 % two-sided. */
const Z = 1.959964;

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

const Fraction = z.number().min(0).max(1);

/** A share with its 95 % interval (Wilson's score); without cases neither. All are fractions of 1. */
export const ShareFigure = Share.extend({
  share: Fraction.optional(),
  low: Fraction.optional(),
  high: Fraction.optional(),
});
export type ShareFigure = z.infer<typeof ShareFigure>;

/** How much a share changed, with the 95 % interval of the change (Newcombe's, from the two Wilson intervals). */
export const ShareChange = z.object({ change: z.number(), low: z.number(), high: z.number() });
export type ShareChange = z.infer<typeof ShareChange>;

const wilson = ({ met, of }: Share): { share: number; low: number; high: number } => {
  const share = met / of;
  const centre = (share + Z ** 2 / (2 * of)) / (1 + Z ** 2 / of);
  const half = (Z * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2))) / (1 + Z ** 2 / of);
  return {
    share,
    low: met === 0 ? 0 : Math.max(0, centre - half),
    high: met === of ? 1 : Math.min(1, centre + half),
  };
};

export const figureOfShare = (share: Share): ShareFigure => {
  if (share.of === 0) return share;
  const { share: value, low, high } = wilson(share);
  return { ...share, share: rounded(value), low: rounded(low), high: rounded(high) };
};

/** Undefined where one of the two has no cases. */
export const changeBetween = (before: Share, after: Share): ShareChange | undefined => {
  if (before.of === 0 || after.of === 0) return undefined;
  const [was, is] = [wilson(before), wilson(after)];
  const change = is.share - was.share;
  return {
    change: rounded(change),
    low: rounded(change - Math.hypot(is.share - is.low, was.high - was.share)),
    high: rounded(change + Math.hypot(is.high - is.share, was.share - was.low)),
  };
};

/** A share in words: `62 % (31 of 50, 95 % interval 48 to 74 %)`. */
export const shareInWords = (given: Share): string => {
  const { share, low, high } = figureOfShare(given);
  if (share === undefined || low === undefined || high === undefined) return 'no cases';
  const percent = (value: number) => String(Math.round(value * 1000) / 10);
  const interval = `95 % interval ${percent(low)} to ${percent(high)} %`;
  return `${percent(share)} % (${given.met} of ${given.of}, ${interval})`;
};
