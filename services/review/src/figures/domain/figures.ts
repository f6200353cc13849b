import * as z from 'zod';
import { countOf, DeadlineKind, DeviationGrade } from '@muster/contracts';
import { secondsBetween, type Instant } from '@muster/core';
import type { CaseRow } from '../../cases/domain/case.ts';

/** The times of a case that people answer for, in the order in which a case meets them. */
export const MEASURES = [
  'report',
  'triage',
  'dispatch',
  'accept',
  'understand',
  'arrive',
  'resolve',
] as const;
export type Measure = (typeof MEASURES)[number];

export const Share = z.object({ met: z.int().min(0), of: z.int().min(0) });
export type Share = z.infer<typeof Share>;

const Median = z.object({ seconds: z.number().min(0).optional(), of: z.int().min(0) });
export type Median = z.infer<typeof Median>;

/** Figures over some cases. `of` is how many cases a figure rests on; a median without cases has no seconds. */
export const Figures = z.object({
  cases: z.int().min(0),
  byPriority: z.record(z.string(), z.int()),
  byType: z.record(z.string(), z.int()),
  /** Founded, unfounded, duplicate and so on, as the cases were closed. */
  byDisposition: z.record(z.string(), z.int()),
  medians: z.record(z.enum(MEASURES), Median),
  targets: Share,
  /** The same targets by what had to happen; only kinds that occurred. */
  targetsByKind: z.partialRecord(DeadlineKind, Share),
  deviations: z.record(DeviationGrade, z.int()),
  offersDeclined: z.int().min(0),
  offersExpired: z.int().min(0),
});
export type Figures = z.infer<typeof Figures>;

type Times = CaseRow['summary']['times'];

const span = (from: Instant | undefined, to: Instant | undefined): number[] =>
  from === undefined || to === undefined ? [] : [Math.max(0, secondsBetween(from, to))];

/** The lengths of a case's times in seconds: one each, or none where the case has no such time. */
export const spansOf = (times: Times): Record<Measure, number[]> => ({
  report: span(times.contactReceivedAt, times.reportedAt),
  triage: span(times.reportedAt, times.assessedAt),
  dispatch: span(times.assessedAt, times.firstOfferedAt),
  accept: span(times.firstOfferedAt, times.firstAcceptedAt),
  understand: span(times.firstAcceptedAt, times.firstUnderstoodAt),
  arrive: span(times.firstAcceptedAt, times.firstOnSceneAt),
  resolve: span(times.reportedAt, times.resolvedAt),
});

/** The middle value, the mean of the two middle ones for an even count, undefined for none. */
export const median = (values: readonly number[]): number | undefined => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  const lower = sorted[middle - 1];
  if (upper === undefined) return undefined;
  return sorted.length % 2 === 1 || lower === undefined ? upper : (lower + upper) / 2;
};

const countBy = (values: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const value of [...values].sort()) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};

const measured = (rows: readonly CaseRow[], measure: Measure): Median => {
  const values = rows.flatMap((row) => spansOf(row.summary.times)[measure]);
  const seconds = median(values);
  return seconds === undefined ? { of: 0 } : { seconds, of: values.length };
};

type Targets = CaseRow['summary']['targets'];

/** How many of some targets were met, of how many. */
export const shareOf = (targets: Targets): Share => ({
  met: countOf(targets.filter(({ met }) => met)),
  of: countOf(targets),
});

const shareByKind = (targets: Targets): Figures['targetsByKind'] => {
  const shares: Figures['targetsByKind'] = {};
  for (const kind of DeadlineKind.options) {
    const share = shareOf(targets.filter((target) => target.kind === kind));
    if (share.of > 0) shares[kind] = share;
  }
  return shares;
};

/** Computes all figures from case rows alone: the same rows give the same figures, in any order. */
export const figuresOf = (rows: readonly CaseRow[]): Figures => {
  const targets = rows.flatMap((row) => row.summary.targets);
  const deviations = rows.flatMap((row) => row.summary.deviations);
  const count = (grade: DeviationGrade) => countOf(deviations.filter((found) => found.grade === grade));
  return {
    cases: rows.length,
    byPriority: countBy(rows.map((row) => row.summary.priority ?? 'none')),
    byType: countBy(rows.map((row) => row.summary.incidentType)),
    byDisposition: countBy(rows.map((row) => row.disposition)),
    medians: {
      report: measured(rows, 'report'),
      triage: measured(rows, 'triage'),
      dispatch: measured(rows, 'dispatch'),
      accept: measured(rows, 'accept'),
      understand: measured(rows, 'understand'),
      arrive: measured(rows, 'arrive'),
      resolve: measured(rows, 'resolve'),
    },
    targets: shareOf(targets),
    targetsByKind: shareByKind(targets),
    deviations: {
      critical: count('critical'),
      major: count('major'),
      moderate: count('moderate'),
      minor: count('minor'),
    },
    offersDeclined: rows.reduce((sum, row) => sum + row.summary.offersDeclined, 0),
    offersExpired: rows.reduce((sum, row) => sum + row.summary.offersExpired, 0),
  };
};
