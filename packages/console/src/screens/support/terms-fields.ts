import { instantOf, momentOf, type Moment } from '../../parts/moment.ts';
import type { SupportType } from '../../texts/support.ts';
import type { DeadlineKind, DeviationGrade } from '@muster/contracts';
import type { Terms } from './plan.ts';

type Metric = NonNullable<Exclude<Terms, { type: 'debrief' }>['measure']>['metric'];
export type FigureKind = 'none' | Metric['kind'];
export type Span = Extract<Metric, { kind: 'within' }>['measure'];

/** The terms as typed. */
export type TermsFields = {
  readonly type: SupportType;
  readonly area: string;
  readonly goal: string;
  readonly planned: readonly Moment[];
  readonly review: Moment;
  readonly figure: FigureKind;
  /** Empty: every target. */
  readonly deadline: DeadlineKind | '';
  /** Empty: any departure. */
  readonly grade: DeviationGrade | '';
  readonly span: Span;
  readonly minutes: string;
  readonly days: string;
};

const DAY_MS = 86_400_000;

/** A form that nobody has filled in: coaching, reviewed at nine o'clock four weeks on. */
export const emptyTerms = (zone: string, now: number): TermsFields => ({
  ...{ type: 'coaching', area: '', goal: '', planned: [] },
  review: { day: momentOf(new Date(now + 28 * DAY_MS).toISOString(), zone).day, time: '09:00' },
  ...{ figure: 'targets-met', deadline: '', grade: '', span: 'triage', minutes: '5', days: '28' },
});

/** Terms that somebody wrote, to be amended. */
export const fieldsOf = (terms: Terms, zone: string): TermsFields => {
  const { type, area, goal = '', plannedAt, reviewAt } = terms;
  const measure = terms.type === 'debrief' ? undefined : terms.measure;
  const metric = measure?.metric;
  return {
    ...{ type, area, goal, planned: plannedAt.map((at) => momentOf(at, zone)) },
    review: momentOf(reviewAt, zone),
    figure: metric?.kind ?? 'none',
    deadline: metric?.kind === 'targets-met' ? (metric.deadline ?? '') : '',
    grade: metric?.kind === 'no-deviation' ? (metric.grade ?? '') : '',
    span: metric?.kind === 'within' ? metric.measure : 'triage',
    minutes: metric?.kind === 'within' ? String(metric.seconds / 60) : '5',
    days: String(measure?.windowDays ?? 28),
  };
};

/** What is lacking before the terms can be sent, by field. */
export type Lacking = 'area' | 'review' | 'planned' | 'minutes' | 'days';

const isWhole = (text: string, least: number, most: number): boolean =>
  /^\d+$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;

export const lackingIn = (fields: TermsFields, zone: string): readonly Lacking[] => {
  const { type, area, planned, review, figure, minutes, days } = fields;
  const hasFigure = type !== 'debrief' && figure !== 'none';
  const lacking: Readonly<Record<Lacking, boolean>> = {
    area: area.trim() === '',
    review: instantOf(review, zone) === undefined,
    planned: planned.some((one) => instantOf(one, zone) === undefined),
    minutes: hasFigure && figure === 'within' && !(Number(minutes) > 0),
    days: hasFigure && !isWhole(days, 7, 183),
  };
  return (['area', 'review', 'planned', 'minutes', 'days'] as const).filter((name) => lacking[name]);
};

const metricOf = ({ figure, deadline, grade, span, minutes }: TermsFields): Metric | undefined => {
  switch (figure) {
    case 'none':
      return undefined;
    case 'targets-met':
      return { kind: figure, ...(deadline !== '' && { deadline }) };
    case 'no-deviation':
      return { kind: figure, ...(grade !== '' && { grade }) };
    case 'within':
      return { kind: figure, measure: span, seconds: Math.round(Number(minutes) * 60) };
  }
};

/** The terms as the API takes them; undefined where something is lacking. A debrief has no figure. */
export const termsOf = (fields: TermsFields, zone: string): Terms | undefined => {
  const reviewAt = instantOf(fields.review, zone);
  if (reviewAt === undefined || lackingIn(fields, zone).length > 0) return undefined;
  const { type, area, goal, planned, days } = fields;
  const plannedAt = planned.flatMap((one) => instantOf(one, zone) ?? []).sort();
  const common = { area: area.trim(), ...(goal.trim() !== '' && { goal: goal.trim() }), plannedAt, reviewAt };
  if (type === 'debrief') return { type, ...common };
  const metric = metricOf(fields);
  return { type, ...common, ...(metric && { measure: { metric, windowDays: Number(days) } }) };
};
