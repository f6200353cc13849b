import * as z from 'zod';
import { Instant, TeamId } from '@muster/core';
import { CaseRow } from '../../cases/domain/case.ts';

/** Some of a team's cases out of an exercise, kept apart from real ones: nothing counts them that does not ask for them. */
export const ExerciseHistory = z.object({
  team: TeamId,
  /** When the last of them closed. */
  upTo: Instant,
  cases: z.array(CaseRow).min(1),
});
export type ExerciseHistory = z.infer<typeof ExerciseHistory>;

/** So many cases are one row. */
const BATCH = 40;

/** Closed cases of an exercise by team, oldest first, in batches that are a row each. */
export const batchesOf = (closed: readonly CaseRow[]): ExerciseHistory[] => {
  const rows = closed.toSorted((one, other) => (one.closedAt < other.closedAt ? -1 : 1));
  const teams = [...new Set(rows.map(({ summary }) => summary.team))];
  return teams.flatMap((team) => {
    const own = rows.filter(({ summary }) => summary.team === team);
    return Array.from({ length: Math.ceil(own.length / BATCH) }, (_, place) => {
      const cases = own.slice(place * BATCH, (place + 1) * BATCH);
      return { team, upTo: cases.at(-1)?.closedAt ?? Instant.parse(own[0]?.closedAt), cases };
    });
  });
};

/** Those of some batches that closed from one instant up to, not including, another, oldest first. */
export const closedWithin = (
  batches: readonly ExerciseHistory[],
  { from, to }: { readonly from: Instant; readonly to: Instant },
): CaseRow[] =>
  batches.flatMap(({ cases }) => cases.filter(({ closedAt }) => closedAt >= from && closedAt < to));
