import type { Instant } from '@muster/core';
import { listClosedCases } from '../cases/list-cases.ts';
import type { CaseStores } from '../cases/store.ts';
import { figuresOf, type Figures } from './domain/figures.ts';

/** A team's figures, computed afresh from its case rows. */
export const readFigures = async (
  deps: CaseStores,
  team: string,
  from: Instant,
  to: Instant,
): Promise<Figures> => figuresOf(await listClosedCases(deps, team, from, to));
