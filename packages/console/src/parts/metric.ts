import type { DeadlineKind, DeviationGrade } from '@muster/contracts';
import type { ReplyOf } from '@muster/client';
import { duration } from './local-time.ts';
import { metricTexts as texts } from '../texts/improvements.ts';
import { measures } from '../texts/results.ts';
import { deadlineKind, deviationGrade } from '../texts/words.ts';

/** What is to get better, as a share of cases. */
export type Metric = ReplyOf<'readImprovement'>['metric'];
export type Measure = Extract<Metric, { kind: 'within' }>['measure'];

const has = <Name extends string>(of: Readonly<Record<Name, unknown>>, name: string): name is Name =>
  Object.hasOwn(of, name);

export const isDeadline = (name: string): name is DeadlineKind => has(deadlineKind, name);
export const isGrade = (name: string): name is DeviationGrade => has(deviationGrade, name);
export const isMeasure = (name: string): name is Measure => has(measures, name);

/** What an address says of a metric: `targets-met`, `targets-met:accepted`, `within:arrive:600`, `no-deviation:major`; undefined for nonsense. */
export const readMetric = (text: string): Metric | undefined => {
  const [kind = '', of = '', seconds = ''] = text.split(':');
  switch (kind) {
    case 'targets-met':
      if (of === '') return { kind };
      return isDeadline(of) ? { kind, deadline: of } : undefined;
    case 'no-deviation':
      if (of === '') return { kind };
      return isGrade(of) ? { kind, grade: of } : undefined;
    case 'within':
      return isMeasure(of) && /^[1-9]\d{0,6}$/.test(seconds)
        ? { kind, measure: of, seconds: Number(seconds) }
        : undefined;
    default:
      return undefined;
  }
};

/** The metric as an address says it. */
export const metricAddress = (metric: Metric): string => {
  switch (metric.kind) {
    case 'targets-met':
      return metric.deadline === undefined ? metric.kind : `${metric.kind}:${metric.deadline}`;
    case 'no-deviation':
      return metric.grade === undefined ? metric.kind : `${metric.kind}:${metric.grade}`;
    case 'within':
      return `${metric.kind}:${metric.measure}:${metric.seconds}`;
  }
};

/** The metric as people say it: `cases with the target “Arrival” met`. */
export const metricWords = (metric: Metric): string => {
  switch (metric.kind) {
    case 'targets-met':
      return metric.deadline === undefined ? texts.allTargets : texts.target(deadlineKind[metric.deadline]);
    case 'no-deviation':
      return metric.grade === undefined
        ? texts.noDeparture
        : texts.noDepartureOf(deviationGrade[metric.grade].toLowerCase());
    case 'within':
      return texts.within(measures[metric.measure], duration(metric.seconds));
  }
};

/** A text that stands for itself, so begins with a capital. */
export const asSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
