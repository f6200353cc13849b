import type { AggregateKind, AggregateStore } from '@muster/store';
import { Assessment } from './domain/assessment.ts';

export const assessmentsWithStatus = (status: 'open' | 'waiting-for-procedure'): string =>
  `ASSESSMENTS#${status}`;

/** Decided assessments leave the index: it is the list of those that need a person, the next due first. */
export const assessmentKind: AggregateKind<Assessment> = {
  kind: 'ASSESSMENT',
  schema: Assessment,
  hasEnded: ({ status }) => status === 'decided',
  isExercise: ({ exercise }) => exercise,
  childRowsExpire: true,
  indexes: (assessment) => {
    if (assessment.status === 'decided') return {};
    const { status, incidentId } = assessment;
    const since = status === 'open' ? assessment.verdictDueAt : assessment.waitingSince;
    return { gsi1: { pk: assessmentsWithStatus(status), sk: `${since}#${incidentId}` } };
  },
};

export interface AssessmentStores {
  readonly assessments: AggregateStore<Assessment>;
}
