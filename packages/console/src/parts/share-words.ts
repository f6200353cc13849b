import { improvementTexts as texts } from '../texts/improvements.ts';

/** A share of cases with how sure it is; fractions of 1, absent without cases. */
export interface Share {
  readonly met: number;
  readonly of: number;
  readonly share?: number;
  readonly low?: number;
  readonly high?: number;
}

/** A fraction as per cent, to one place: `62`, `41.3`. */
export const percent = (fraction: number): string => String(Math.round(fraction * 1000) / 10);

/** `62 % (31 of 50 cases)`. */
export const shareWords = ({ met, of, share }: Share): string =>
  share === undefined ? texts.noCases : texts.share(percent(share), met, of);

/** `48 to 74 %`; a dash without cases. */
export const intervalWords = ({ low, high }: Share): string =>
  low === undefined || high === undefined ? '–' : texts.interval(percent(low), percent(high));

/** A change in points with its sign: `+12.5`, `−3`. */
export const points = (fraction: number): string => {
  const rounded = Math.round(fraction * 1000) / 10;
  return rounded > 0 ? `+${rounded}` : String(rounded).replace('-', '−');
};
