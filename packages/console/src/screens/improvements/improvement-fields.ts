import type { BodyOf } from '@muster/client';
import { addDays, daysBetween, localDate, startOfDay, type LocalDate } from '../../parts/local-days.ts';
import { isDeadline, isGrade, isMeasure, readMetric, type Metric } from '../../parts/metric.ts';
import { daysPeriod, periodAround, readPeriod, shifted, type Period } from '../../parts/period.ts';
import type { NewImprovementSearch } from './improvements-search.ts';

export type Contact = BodyOf<'takeUpImprovement'>['owner'];

/** The form of a new improvement, as typed. Days are those of the centre's calendar. */
export type ImprovementFields = {
  readonly title: string;
  readonly team: string;
  readonly finding: string;
  readonly action: string;
  readonly owner: Contact;
  readonly lead: Contact;
  readonly kind: Metric['kind'];
  /** Empty for every target, or for any grade. */
  readonly deadline: string;
  readonly grade: string;
  readonly measure: string;
  readonly minutes: string;
  readonly first: LocalDate;
  /** The last day of the baseline, which belongs to it. */
  readonly last: LocalDate;
  readonly expectedPoints: string;
  /** Empty while the earliest day that is allowed stands for it. */
  readonly checkOn: LocalDate;
};

const numberIn = (text: string): number | undefined => {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() !== '' && Number.isFinite(value) ? value : undefined;
};

/** By how many points, as a number; undefined for what is none. */
export const pointsIn = (text: string): number | undefined => numberIn(text);

/** The metric that is chosen; undefined while minutes are no number above 0. */
export const metricOf = ({
  kind,
  deadline,
  grade,
  measure,
  minutes,
}: Pick<ImprovementFields, 'kind' | 'deadline' | 'grade' | 'measure' | 'minutes'>): Metric | undefined => {
  switch (kind) {
    case 'targets-met':
      return isDeadline(deadline) ? { kind, deadline } : { kind };
    case 'no-deviation':
      return isGrade(grade) ? { kind, grade } : { kind };
    case 'within': {
      const seconds = Math.round((numberIn(minutes) ?? 0) * 60);
      return isMeasure(measure) && seconds > 0 ? { kind, measure, seconds } : undefined;
    }
  }
};

const metricFields = (metric: Metric | undefined) => ({
  kind: metric?.kind ?? ('targets-met' as const),
  deadline: metric?.kind === 'targets-met' ? (metric.deadline ?? '') : '',
  grade: metric?.kind === 'no-deviation' ? (metric.grade ?? '') : '',
  measure: metric?.kind === 'within' ? metric.measure : 'arrive',
  minutes: metric?.kind === 'within' ? String(Math.round(metric.seconds / 6) / 10) : '',
});

/** The baseline's days as a period of the centre's zone; undefined while they are in no order. */
export const baselineOf = (
  { first, last }: Pick<ImprovementFields, 'first' | 'last'>,
  zone: string,
): Period | undefined => (first <= last ? daysPeriod(first, addDays(last, 1), zone) : undefined);

/** The first day at whose beginning a check may be made, given the earliest instant for it. */
export const firstCheckDay = (checkNotBefore: string, zone: string): LocalDate => {
  const day = localDate(Date.parse(checkNotBefore), zone);
  return startOfDay(day, zone) >= Date.parse(checkNotBefore) ? day : addDays(day, 1);
};

/** What a new form holds: what its address brought, else the four weeks before this one. */
export const beginFields = (
  search: NewImprovementSearch,
  { team, email, nowMs, zone }: { team: string; email: string; nowMs: number; zone: string },
): ImprovementFields => {
  const today = localDate(nowMs, zone);
  const week = periodAround('week', today, zone);
  const before = { from: shifted(week, -4, zone).from, to: week.from };
  const { from, to } = readPeriod(search.from, search.to) ?? before;
  return {
    ...{ title: '', finding: '', action: '', expectedPoints: '', checkOn: '' },
    team: search.team ?? team,
    owner: { name: '', email: '' },
    lead: { name: '', email },
    ...metricFields(readMetric(search.metric ?? '')),
    first: localDate(Date.parse(from), zone),
    last: localDate(Date.parse(to) - 1, zone),
  };
};

const trimmed = ({ name, email }: Contact): Contact => ({ name: name.trim(), email: email.trim() });

/** What is sent to take an action up; undefined while the form lacks what has to be a number or a day. */
export const newImprovement = (
  fields: ImprovementFields,
  { checkOn, incidentId, zone }: { checkOn: LocalDate; incidentId?: string | undefined; zone: string },
): BodyOf<'takeUpImprovement'> | undefined => {
  const { team, title, finding, action, owner, lead } = fields;
  const [metric, baseline, expectedPoints] = [
    metricOf(fields),
    baselineOf(fields, zone),
    pointsIn(fields.expectedPoints),
  ];
  if (!metric || !baseline || expectedPoints === undefined || checkOn === '') return undefined;
  return {
    ...{ team, title: title.trim(), finding: finding.trim(), action: action.trim() },
    ...(incidentId !== undefined && { incidentId }),
    owner: trimmed(owner),
    lead: trimmed(lead),
    ...{ metric, baseline, expectedPoints },
    checkAt: new Date(startOfDay(checkOn, zone)).toISOString(),
  };
};

/** So many days a baseline has, or undefined while it is none. */
export const baselineDays = ({
  first,
  last,
}: Pick<ImprovementFields, 'first' | 'last'>): number | undefined =>
  first <= last ? daysBetween(first, last) + 1 : undefined;
