import type { DeviationKind, HandlingPart } from '@muster/contracts';
import type { CaseRow } from '../../cases/domain/case.ts';
import { PART_OF_DEADLINE, partsOf } from '../../figures/domain/metric.ts';
import type { Evidence } from './support-plan.ts';

export const MOST_FOUND = 80;

type Kind = CaseRow['summary']['deviations'][number]['kind'];

const PART_OF_DEVIATION: Readonly<Record<Kind, HandlingPart>> = {
  'question-skipped': 'assessed',
  'outcome-overridden': 'assessed',
  'answer-not-in-procedure': 'assessed',
  'verdict-differs': 'assessed',
  'action-late': 'dispatched',
  'action-missing': 'dispatched',
  'deadline-missed': 'dispatched',
  'gate-overridden': 'resolved',
} satisfies Record<DeviationKind, HandlingPart>;

const evidenceIn = (row: CaseRow, user: string): Evidence[] => {
  const parts = partsOf(row, user);
  const { incidentId, closedAt, summary } = row;
  const ofCase = { incidentId, closedAt, reference: summary.reference };
  return [
    ...summary.deviations
      .filter(({ kind }) => parts.includes(PART_OF_DEVIATION[kind]))
      .map(({ kind, grade }) => ({ kind: 'deviation' as const, ...ofCase, what: kind, grade })),
    ...summary.targets
      .filter(({ kind, met }) => !met && parts.includes(PART_OF_DEADLINE[kind]))
      .map(({ kind }) => ({ kind: 'target-missed' as const, ...ofCase, what: kind })),
  ];
};

/** What a user's own cases show, the newest first: deviations and missed targets of the parts that were theirs. */
export const findEvidence = (rows: readonly CaseRow[], user: string): Evidence[] =>
  [...rows]
    .sort((one, other) => (one.closedAt < other.closedAt ? 1 : -1))
    .flatMap((row) => evidenceIn(row, user))
    .slice(0, MOST_FOUND);
