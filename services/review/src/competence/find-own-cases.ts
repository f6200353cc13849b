import type { Instant } from '@muster/core';
import { listClosedCases } from '../cases/list-cases.ts';
import type { CaseStores } from '../cases/store.ts';
import { listExerciseCases } from '../exercise-history/list-exercise-cases.ts';
import type { ExerciseHistoryStores } from '../exercise-history/store.ts';
import { findProducts, type FoundProducts } from './domain/product.ts';
import type { CompetenceRecord } from './domain/record.ts';
import { frameworkOf } from './load-frameworks.ts';
import type { FrameworkStores } from './store.ts';

const MOST_SHOWN = 20;

/** The person's own cases that their team closed in a period, by the rule of each criterion. Nothing is kept of them yet. */
export const findOwnCases = async (
  deps: CaseStores & ExerciseHistoryStores & FrameworkStores,
  record: CompetenceRecord,
  { from, to }: { readonly from: Instant; readonly to: Instant },
): Promise<FoundProducts[]> => {
  const listed = record.history === 'exercise' ? listExerciseCases : listClosedCases;
  const [framework, rows] = await Promise.all([
    frameworkOf(deps, record),
    listed(deps, record.team, from, to),
  ]);
  return findProducts(framework, record.person, rows, MOST_SHOWN);
};
