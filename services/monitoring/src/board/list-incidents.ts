import type { Priority } from '@muster/contracts';
import type { Instant, TeamId } from '@muster/core';
import type { Page } from '@muster/store';
import { isFinished, type IncidentStatus } from '../record/domain/status.ts';
import type { Card } from './domain/card.ts';
import { boardOf, finishedOf, type BoardStores } from './store.ts';

export interface IncidentFilter {
  readonly status?: IncidentStatus | undefined;
  readonly priority?: Priority | undefined;
  readonly team?: TeamId | undefined;
}

export interface IncidentQuery extends IncidentFilter {
  /** Of finished incidents: those that ended at or after it, and before `to`. */
  readonly from?: Instant | undefined;
  readonly to?: Instant | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** How many pages a narrow filter may look through before it answers with what it has and a cursor. */
const MOST_PAGES = 20;

export const fits = ({ status, priority, team }: IncidentFilter, card: Card): boolean =>
  (status === undefined || card.status === status) &&
  (priority === undefined || card.priority === priority) &&
  (team === undefined || card.team === team);

interface List {
  readonly pk: string;
  readonly from?: string;
  readonly to?: string;
  readonly descending?: boolean;
}

/** The list that holds what is asked for: the board, or what is finished, newest first. */
const listFor = ({ status, team, from, to }: IncidentQuery): List =>
  status !== undefined && isFinished(status)
    ? {
        pk: finishedOf(status, team),
        descending: true,
        ...(from !== undefined && { from }),
        ...(to !== undefined && { to }),
      }
    : { pk: boardOf(team) };

/** A page of the board, or of those that ended in a period. It is never read past what it returns, so the cursor loses nothing. */
export const listIncidents = async (
  { cards }: Pick<BoardStores, 'cards'>,
  query: IncidentQuery,
): Promise<Page<Card>> => {
  const { pk, ...range } = listFor(query);
  const found: Card[] = [];
  let next = query.cursor;
  for (let pages = 0; pages < MOST_PAGES && found.length < query.limit; pages += 1) {
    const page = await cards.query(query.team ? 'gsi2' : 'gsi1', pk, {
      ...range,
      limit: query.limit - found.length,
      ...(next && { after: next }),
    });
    found.push(...page.items.map(({ state }) => state).filter((card) => fits(query, card)));
    next = page.next;
    if (next === undefined) break;
  }
  return { items: found, ...(next && { next }) };
};
