import type { Instant } from '@muster/core';
import { listClosedCases } from '../cases/list-cases.ts';
import type { CaseStores } from '../cases/store.ts';
import { listExerciseCases } from '../exercise-history/list-exercise-cases.ts';
import type { ExerciseHistoryStores } from '../exercise-history/store.ts';
import { figuresOf, type Figures } from './domain/figures.ts';

/** A team's figures, computed afresh from its case rows. */
export const readFigures = async (
  deps: CaseStores,
  team: string,
  from: Instant,
  to: Instant,
): Promise<Figures> => figuresOf(await listClosedCases(deps, team, from, to));

/** The same of the team's exercise history, which is asked for by name. */
export const readExerciseFigures = async (
  deps: ExerciseHistoryStores,
  team: string,
  from: Instant,
  to: Instant,
): Promise<Figures> => figuresOf(await listExerciseCases(deps, team, from, to));
