import type { Instant, ResourceId, Slug } from '@muster/core';
import type { Resource } from '../../people/domain/resource.ts';
import type { OpenMobilisation } from '../../response/domain/mobilisation.ts';
import { openRoles } from '../../response/domain/places.ts';
import { picksFor } from './recommend.ts';

/** Whom a search offers the places of a response to, ranked once and followed down, and what it was ranked for. */
export interface Ranking {
  readonly needed: ReadonlyMap<Slug, number>;
  readonly tried: OpenMobilisation['tried'];
  readonly correctedAs: number | undefined;
  readonly picks: ReadonlyMap<Slug, readonly ResourceId[]>;
}

/** Ranks people for the places that nobody holds, as things are now. */
export const rankFor = (
  mobilisation: OpenMobilisation,
  people: readonly Resource[],
  now: Instant,
): Ranking => {
  const roles = openRoles(mobilisation);
  return {
    needed: new Map(roles.map(({ role, needed }) => [role.role, needed])),
    tried: mobilisation.tried,
    correctedAs: mobilisation.correctedAs,
    picks: picksFor({ ...mobilisation, roles, now }, people),
  };
};

/** Whether the ranking knows everything that happened to the response. */
export const isAsRanked = (
  { needed, tried, correctedAs }: Ranking,
  mobilisation: OpenMobilisation,
): boolean =>
  correctedAs === mobilisation.correctedAs &&
  tried.length === mobilisation.tried.length &&
  tried.at(-1)?.assignmentId === mobilisation.tried.at(-1)?.assignmentId &&
  openRoles(mobilisation).every(({ role, needed: now }) => needed.get(role.role) === now);

export const bestFor = ({ picks }: Ranking, role: Slug): ResourceId | undefined => picks.get(role)?.[0];

/** The ranking after the best person of a role was offered a place: all other picks stay. */
export const withoutBest = (ranking: Ranking, role: Slug): Ranking => ({
  ...ranking,
  needed: new Map(ranking.needed).set(role, (ranking.needed.get(role) ?? 1) - 1),
  picks: new Map(ranking.picks).set(role, (ranking.picks.get(role) ?? []).slice(1)),
});
