import type { AggregateKind, AggregateStore } from '@muster/store';
import { Assignment, isEnded } from './domain/assignment.ts';

/** In no index: an incident's assignments are found by their ids, which count its offers. */
export const assignmentKind: AggregateKind<Assignment> = {
  kind: 'ASSIGNMENT',
  schema: Assignment,
  appends: true,
  hasEnded: isEnded,
  isExercise: ({ exercise }) => exercise,
};

export interface AssignmentStores {
  readonly assignments: AggregateStore<Assignment>;
}
