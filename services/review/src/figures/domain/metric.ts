import * as z from 'zod';
import { DeadlineKind, DeviationGrade, type HandlingPart } from '@muster/contracts';
import { durationInWords } from '@muster/core';
import type { CaseRow } from '../../cases/domain/case.ts';
import { MEASURES, spansOf, type Measure, type Share } from './figures.ts';

/**
 * What is to get better, as a share of cases; more is better. `targets-met`: of the cases with such targets, those that met
 * all of them. `within`: of the cases with such a time, those whose time took at most so many seconds. `no-deviation`: of
 * all cases, those without a deviation, or without one of this grade.
 */
export const Metric = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('targets-met'), deadline: DeadlineKind.optional() }),
  z.strictObject({
    kind: z.literal('within'),
    measure: z.enum(MEASURES),
    seconds: z.int().min(1).max(2_592_000),
  }),
  z.strictObject({ kind: z.literal('no-deviation'), grade: DeviationGrade.optional() }),
]);
export type Metric = z.infer<typeof Metric>;

/** Whether a case counts as well done; undefined where it says nothing of this metric. */
const isWellDone = ({ summary }: CaseRow, metric: Metric): boolean | undefined => {
  switch (metric.kind) {
    case 'targets-met': {
      const { deadline } = metric;
      const targets = summary.targets.filter(({ kind }) => deadline === undefined || kind === deadline);
      return targets.length === 0 ? undefined : targets.every(({ met }) => met);
    }
    case 'within': {
      const [seconds] = spansOf(summary.times)[metric.measure];
      return seconds === undefined ? undefined : seconds <= metric.seconds;
    }
    case 'no-deviation':
      return !summary.deviations.some(({ grade }) => metric.grade === undefined || grade === metric.grade);
  }
};

/** Of some cases, how many are well done by a metric, of how many that say something of it. */
export const shareByMetric = (rows: readonly CaseRow[], metric: Metric): Share => {
  const known = rows.map((row) => isWellDone(row, metric)).filter((one) => one !== undefined);
  return { met: known.filter(Boolean).length, of: known.length };
};

export const PART_OF_DEADLINE: Readonly<Record<DeadlineKind, HandlingPart>> = {
  triage: 'assessed',
  dispatched: 'dispatched',
  accepted: 'dispatched',
  understood: 'dispatched',
  arrived: 'dispatched',
  action: 'dispatched',
  resolved: 'resolved',
};

const PART_OF_MEASURE: Readonly<Record<Measure, HandlingPart>> = {
  report: 'reported',
  triage: 'assessed',
  dispatch: 'dispatched',
  accept: 'dispatched',
  understand: 'dispatched',
  arrive: 'dispatched',
  resolve: 'resolved',
};

const partOf = (metric: Metric): HandlingPart | undefined => {
  if (metric.kind === 'within') return PART_OF_MEASURE[metric.measure];
  return metric.kind === 'targets-met' && metric.deadline !== undefined
    ? PART_OF_DEADLINE[metric.deadline]
    : undefined;
};

/** What a user did of a case; nothing where it is not known who handled it. */
export const partsOf = ({ summary }: CaseRow, user: string): readonly HandlingPart[] =>
  summary.handledBy?.find((one) => one.user === user)?.parts ?? [];

/** The cases in which a user did the part that the metric is about; any part for a metric about all of a case. */
export const casesOfUser = (rows: readonly CaseRow[], user: string, metric: Metric): CaseRow[] => {
  const part = partOf(metric);
  return rows.filter((row) => {
    const parts = partsOf(row, user);
    return part === undefined ? parts.length > 0 : parts.includes(part);
  });
};

export const metricInWords = (metric: Metric): string => {
  switch (metric.kind) {
    case 'targets-met':
      return metric.deadline === undefined
        ? 'cases with every target met'
        : `cases with every "${metric.deadline}" target met`;
    case 'within':
      return `cases with "${metric.measure}" within ${durationInWords(metric.seconds)}`;
    case 'no-deviation':
      return metric.grade === undefined
        ? 'cases without a deviation'
        : `cases without a ${metric.grade} deviation`;
  }
};
