import { plusSeconds, type Instant } from '@muster/core';
import { listClosedCases } from '../cases/list-cases.ts';
import type { CaseStores } from '../cases/store.ts';
import { shareByMetric, type Metric } from '../figures/domain/metric.ts';
import { figureOfShare, type ShareFigure } from '../figures/domain/share-interval.ts';
import { LEAST_CASES, lengthOf } from './domain/improvement.ts';

interface Baseline {
  readonly known: ShareFigure;
  readonly leastCases: number;
  readonly checkNotBefore: Instant;
}

/** The figure that an action taken up now would have as its baseline, and how early its check may be. */
export const readBaseline = async (
  deps: CaseStores,
  { team, from, to, metric }: { team: string; from: Instant; to: Instant; metric: Metric },
  now: Instant,
): Promise<Baseline> => ({
  known: figureOfShare(shareByMetric(await listClosedCases(deps, team, from, to), metric)),
  leastCases: LEAST_CASES,
  checkNotBefore: plusSeconds(now, lengthOf({ from, to })),
});
