import { plusSeconds, type Instant } from '@muster/core';
import { metricInWords } from '../../figures/domain/metric.ts';
import type { Share } from '../../figures/domain/figures.ts';
import { changeBetween, figureOfShare, shareInWords } from '../../figures/domain/share-interval.ts';
import { agreedVersion, type Effect, type SupportPlan } from './support-plan.ts';
import { measureOf, type SupportMeasure } from './terms.ts';

const DAY = 86_400;

/** Fewer of one person's cases, before or after, say nothing. */
export const LEAST_CASES = 10;

export interface Windows {
  readonly measure: SupportMeasure;
  readonly before: { readonly from: Instant; readonly to: Instant };
  readonly after: { readonly from: Instant; readonly to: Instant };
}

/** The stretch up to the first agreement, and the newest one of the same length after it; undefined without an agreed figure. */
export const windowsOf = (plan: SupportPlan, now: Instant): Windows | undefined => {
  const terms = agreedVersion(plan)?.terms;
  const measure = terms && measureOf(terms);
  const agreedAt = plan.agreements[0]?.at;
  if (measure === undefined || agreedAt === undefined || now <= agreedAt) return undefined;
  const span = measure.windowDays * DAY;
  const newest = plusSeconds(now, -span);
  return {
    measure,
    before: { from: plusSeconds(agreedAt, -span), to: agreedAt },
    after: { from: newest > agreedAt ? newest : agreedAt, to: now },
  };
};

/** The person's figure before and after, with the interval of the change and whether there are enough cases. */
export const effectOf = ({ measure, before, after }: Windows, was: Share, is: Share): Effect => {
  const change = changeBetween(was, is);
  const enough = was.of >= LEAST_CASES && is.of >= LEAST_CASES;
  const figures = `${metricInWords(measure.metric)}: before ${shareInWords(was)}, after ${shareInWords(is)}.`;
  return {
    metric: measure.metric,
    before: { ...before, ...figureOfShare(was) },
    after: { ...after, ...figureOfShare(is) },
    ...(change && { change }),
    enough,
    explained: enough
      ? figures
      : `${figures} Too few cases: at least ${LEAST_CASES} before and after are needed.`,
  };
};
