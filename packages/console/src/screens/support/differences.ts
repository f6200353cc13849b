import { termLabels } from '../../texts/support.ts';
import type { Terms } from './plan.ts';

export type TermName = keyof typeof termLabels;

const valueOf = (terms: Terms, name: TermName): unknown => {
  switch (name) {
    case 'type':
      return terms.type;
    case 'area':
      return terms.area;
    case 'goal':
      return terms.goal ?? '';
    case 'planned':
      return terms.plannedAt;
    case 'review':
      return terms.reviewAt;
    case 'measure': {
      const measure = terms.type === 'debrief' ? undefined : terms.measure;
      if (measure === undefined) return undefined;
      const {
        kind,
        deadline,
        grade,
        measure: span,
        seconds,
      }: Partial<Record<string, unknown>> = measure.metric;
      return [measure.windowDays, kind, deadline, grade, span, seconds];
    }
  }
};

/** The terms to show: a debrief has no figure. */
export const namesOf = (terms: Terms): TermName[] => [
  ...(['type', 'area', 'goal', 'planned', 'review'] as const),
  ...(terms.type === 'debrief' ? [] : (['measure'] as const)),
];

/** Whether a term says something else in two versions. */
export const differs = (one: Terms, other: Terms, name: TermName): boolean =>
  JSON.stringify(valueOf(one, name)) !== JSON.stringify(valueOf(other, name));
