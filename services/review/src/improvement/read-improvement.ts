import { notFound, type Refused } from '@muster/core';
import type { Page } from '@muster/store';
import type { Improvement } from './domain/improvement.ts';
import { improvementsOf, type ImprovementStores } from './store.ts';

type Found = { readonly ok: true; readonly improvement: Improvement; readonly version: number } | Refused;

/** An action of one of these teams; another team's is as if it were not there. */
export const readImprovement = async (
  { improvements }: ImprovementStores,
  improvementId: string,
  teams: readonly string[],
): Promise<Found> => {
  const { state, version } = await improvements.load(improvementId);
  return state !== undefined && teams.includes(state.team)
    ? { ok: true, improvement: state, version }
    : notFound('improvement');
};

/** A team's actions, the latest check date first. */
export const listImprovements = async (
  { improvements }: ImprovementStores,
  team: string,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Page<Improvement>> => {
  const from = cursor === undefined ? {} : { after: cursor };
  const range = { limit, descending: true, ...from };
  const { items, next } = await improvements.query('gsi1', improvementsOf(team), range);
  return { items: items.map(({ state }) => state), ...(next !== undefined && { next }) };
};
