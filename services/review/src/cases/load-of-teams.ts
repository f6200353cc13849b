import { notFound, type Refused } from '@muster/core';
import type { AggregateStore } from '@muster/store';

export type FoundOfTeam<S> = { readonly ok: true; readonly state: S; readonly version: number } | Refused;

/** An aggregate of one of these teams; another team's is as if it were not there. */
export const loadOfTeams = async <S extends { readonly team: string }>(
  store: Pick<AggregateStore<S>, 'load'>,
  id: string,
  teams: readonly string[],
  what: string,
): Promise<FoundOfTeam<S>> => {
  const { state, version } = await store.load(id);
  return state !== undefined && teams.includes(state.team) ? { ok: true, state, version } : notFound(what);
};
