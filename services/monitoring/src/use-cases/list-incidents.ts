import { type Priority } from '@muster/contracts';
import { readReference, referenceKey, type Instant, type TeamId } from '@muster/core';
import { ProblemError } from '@muster/runtime/http/problem';
import type { Page } from '@muster/store';
import type { Deps } from '../deps.ts';
import { isFinished, type IncidentStatus } from '../domain/status.ts';
import type { Card } from '../domain/views.ts';
import { boardOf, finishedOf, REFERENCE_ROW, ReferenceRow } from '../stores.ts';

interface Filter {
  readonly status?: IncidentStatus | undefined;
  readonly priority?: Priority | undefined;
  readonly team?: TeamId | undefined;
}

export interface IncidentQuery extends Filter {
  readonly reference?: string | undefined;
  /** Of finished incidents: those that ended at or after it, and before `to`. */
  readonly from?: Instant | undefined;
  readonly to?: Instant | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** How many pages a narrow filter may look through before it answers with what it has and a cursor. */
const MOST_PAGES = 20;

const fits = ({ status, priority, team }: Filter, card: Card): boolean =>
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

/** A page of a list. It is never read past what it returns, so the cursor loses nothing. */
const readList = async ({ cards }: Deps, query: IncidentQuery): Promise<Page<Card>> => {
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

const mistyped = (): ProblemError => {
  const message = 'Misheard or mistyped: seven symbols whose last one fits the others. Ask for it again.';
  const faults = [{ in: 'query' as const, pointer: '/reference', message }];
  return new ProblemError({ status: 422, rule: 'mistyped', detail: `reference: ${message}`, faults });
};

/** The one incident of a reference, finished or not. Throws the 422 for a reference that cannot be one. */
const findByReference = async (
  { references, cards }: Deps,
  typed: string,
  filter: Filter,
): Promise<Page<Card>> => {
  const reference = readReference(typed);
  if (reference === undefined) throw mistyped();
  const row = await references.one(referenceKey(reference), REFERENCE_ROW);
  if (row === undefined) return { items: [] };
  const { state } = await cards.load(ReferenceRow.parse(row.data).incidentId);
  return { items: state && fits(filter, state) ? [state] : [] };
};

/** A page of incidents: the board, those that ended in a period, or the one of a reference. */
export const listIncidents = (deps: Deps, { reference, ...query }: IncidentQuery): Promise<Page<Card>> =>
  reference === undefined ? readList(deps, query) : findByReference(deps, reference, query);
