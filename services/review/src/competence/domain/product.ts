import * as z from 'zod';
import { HandlingPart } from '@muster/contracts';
import { IncidentId, Instant, Reference } from '@muster/core';
import type { CaseRow } from '../../cases/domain/case.ts';
import type { Criterion, Framework, ProductRule } from './framework.ts';

/** A closed case of the person's as it was known when it was found; nothing of a caller. */
export const OwnCase = z.object({
  incidentId: IncidentId,
  reference: Reference,
  incidentType: z.string(),
  closedAt: Instant,
  parts: z.array(HandlingPart),
  /** What it shows, in words. */
  shows: z.array(z.string()),
});
export type OwnCase = z.infer<typeof OwnCase>;

export interface FoundProducts {
  readonly criterion: string;
  /** How many cases show it. */
  readonly count: number;
  /** The last closed of them, newest first. */
  readonly cases: OwnCase[];
}

type Summary = CaseRow['summary'];

const OFF_THE_PATH: readonly Summary['deviations'][number]['kind'][] = [
  'question-skipped',
  'outcome-overridden',
  'answer-not-in-procedure',
  'verdict-differs',
];

const FACTS: Readonly<
  Record<ProductRule['holds'][number], { readonly words: string; readonly isTrue: (of: Summary) => boolean }>
> = {
  'path-followed': {
    words: 'the procedure’s path was followed',
    isTrue: ({ procedure, times, deviations }) =>
      procedure !== undefined &&
      times.assessedAt !== undefined &&
      !deviations.some(({ kind }) => OFF_THE_PATH.includes(kind)),
  },
  'brief-understood': {
    words: 'the brief was confirmed as understood',
    isTrue: ({ times }) => times.firstUnderstoodAt !== undefined,
  },
};

const wasMet = ({ targets }: Summary, kind: Summary['targets'][number]['kind']): boolean => {
  const those = targets.filter((target) => target.kind === kind);
  return those.length > 0 && those.every(({ met }) => met);
};

/** The parts that somebody had of a case; none where nobody noted who handled it. */
const partsOf = ({ handledBy }: Summary, person: string): readonly HandlingPart[] => {
  for (const one of handledBy ?? []) if (one.user === person) return one.parts;
  return [];
};

/** Whether a case shows a criterion by its rule, of somebody who had these parts of it. */
const isShown = (summary: Summary, parts: readonly HandlingPart[], rule: ProductRule): boolean =>
  rule.parts.some((part) => parts.includes(part)) &&
  rule.holds.every((fact) => FACTS[fact].isTrue(summary)) &&
  rule.met.every((kind) => wasMet(summary, kind));

const ownCase = (
  { incidentId, closedAt, summary }: CaseRow,
  parts: readonly HandlingPart[],
  { holds, met }: ProductRule,
): OwnCase => ({
  incidentId,
  reference: summary.reference,
  incidentType: summary.incidentType,
  closedAt,
  parts: [...parts],
  shows: [...holds.map((fact) => FACTS[fact].words), ...met.map((kind) => `the target "${kind}" was met`)],
});

/** A case as evidence of a criterion, by the criterion's rule; undefined when it shows nothing of this person. */
export const asOwnCase = (row: CaseRow, person: string, { product }: Criterion): OwnCase | undefined => {
  const parts = partsOf(row.summary, person);
  return product !== undefined && isShown(row.summary, parts, product)
    ? ownCase(row, parts, product)
    : undefined;
};

/** A person's own cases that show each criterion, by its rule: how many, and the last `most` of them. One pass over the rows. */
export const findProducts = (
  { criteria }: Framework,
  person: string,
  rows: readonly CaseRow[],
  most: number,
): FoundProducts[] => {
  const own: { readonly row: CaseRow; readonly parts: readonly HandlingPart[] }[] = [];
  for (const row of rows) {
    const parts = partsOf(row.summary, person);
    if (parts.length > 0) own.push({ row, parts });
  }
  own.sort((one, other) => (one.row.closedAt < other.row.closedAt ? 1 : -1));
  return criteria.flatMap(({ id, product }) => {
    if (product === undefined) return [];
    const shown = own.filter(({ row, parts }) => isShown(row.summary, parts, product));
    const newest = shown.slice(0, most).map(({ row, parts }) => ownCase(row, parts, product));
    return [{ criterion: id, count: shown.length, cases: newest }];
  });
};
