import { secondsBetween, type Instant, type TeamId } from '@muster/core';
import type { Card } from './domain/card.ts';
import { boardCountsOf } from './domain/board-counts.ts';
import { boardOf, type BoardStores } from './store.ts';
import type { IncidentCounts } from './views.ts';

/** So many incidents are counted at most, so many by one read. */
const BOUNDS = { most: 2_000, atOnce: 1_000 } as const;

/** A count serves all who ask for so long. */
const KEPT_SECONDS = 5;
/** A name of no team is counted as well, so what is kept is bounded. */
const MOST_KEPT = 100;

/** Counts the board of one team or of all in the index, in two reads at most; beyond two thousand incidents its numbers are the least. */
export const countIncidents = async (
  { cards }: Pick<BoardStores, 'cards'>,
  team: TeamId | undefined,
  now: Instant,
  { most, atOnce }: Readonly<Record<keyof typeof BOUNDS, number>> = BOUNDS,
): Promise<IncidentCounts> => {
  const found: Card[] = [];
  let next: string | undefined;
  do {
    const page = await cards.query(team ? 'gsi2' : 'gsi1', boardOf(team), {
      limit: atOnce,
      ...(next !== undefined && { after: next }),
    });
    found.push(...page.items.map(({ state }) => state));
    next = page.next;
  } while (next !== undefined && found.length < most);
  return { countedAt: now, ...boardCountsOf(found, now), isLeast: next !== undefined };
};

/** Counts for everybody who asks: one count of a team serves for five seconds, so many watchers cost as much as one. */
export const sharedCounts = (deps: Pick<BoardStores, 'cards'>) => {
  const kept = new Map<string, { readonly at: Instant; readonly counts: Promise<IncidentCounts> }>();
  return async (team: TeamId | undefined, now: Instant): Promise<IncidentCounts> => {
    const list = boardOf(team);
    const last = kept.get(list);
    if (last !== undefined && Math.abs(secondsBetween(last.at, now)) < KEPT_SECONDS) return last.counts;
    const counts = countIncidents(deps, team, now);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(list, { at: now, counts });
    try {
      return await counts;
    } catch (fault) {
      kept.delete(list);
      throw fault;
    }
  };
};
