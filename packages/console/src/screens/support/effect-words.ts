import { reviewTexts as texts } from '../../texts/support-plan.ts';
import type { Effect } from './plan.ts';

/** What the figures say together: too few cases, better, worse, or perhaps chance. */
export const changeWords = ({ enough, change }: Effect): string => {
  if (!enough || change === undefined) return texts.tooFew;
  const points = String(Math.round(Math.abs(change.change) * 1000) / 10);
  if (points === '0') return texts.same;
  const words = change.change > 0 ? texts.better(points) : texts.worse(points);
  const isUnsure = change.low <= 0 && change.high >= 0;
  return isUnsure ? `${words} ${texts.unsure}` : words;
};

export interface EffectRow {
  readonly when: string;
  readonly share: string;
  readonly cases: string;
  readonly between: string;
}

/** The figures before and after, as a table shows them, with the number of cases behind each. */
export const rowsOf = ({ before, after }: Effect): EffectRow[] =>
  [
    { when: texts.before, figure: before },
    { when: texts.after, figure: after },
  ].map(({ when, figure: { share, low, high, met, of } }) => ({
    when,
    share: share === undefined ? texts.noCases : texts.percent(share),
    cases: texts.cases(met, of),
    between:
      low === undefined || high === undefined ? '–' : texts.between(texts.percent(low), texts.percent(high)),
  }));
