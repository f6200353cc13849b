import * as z from 'zod';
import { PathStep, type IncidentId, type Priority, type TeamId } from '@muster/contracts';
import { complianceLevel } from '@muster/procedures/compliance';
import { notFound, type Page } from '@muster/store';
import type { Deps } from '../deps.ts';
import type { IncidentRecord } from '../domain/record.ts';
import { TIMELINE } from '../domain/said.ts';
import type { IncidentStatus } from '../domain/status.ts';
import { TimelineLine, type Card, type ConformanceView } from '../domain/views.ts';
import { boardOf } from '../stores.ts';

export interface BoardQuery {
  readonly status?: IncidentStatus | undefined;
  readonly priority?: Priority | undefined;
  readonly team?: TeamId | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** How many pages a narrow filter may look through before it answers with what it has and a cursor. */
const MOST_PAGES = 20;

const fits = ({ status, priority }: BoardQuery, card: Card): boolean =>
  (status === undefined || card.status === status) && (priority === undefined || card.priority === priority);

/** A page of the board. A page is never read past what it returns, so the cursor loses nothing. */
export const readBoard =
  ({ cards }: Deps) =>
  async (query: BoardQuery): Promise<Page<Card>> => {
    const found: Card[] = [];
    let next = query.cursor;
    for (let pages = 0; pages < MOST_PAGES && found.length < query.limit; pages += 1) {
      const page = await cards.query(query.team ? 'gsi2' : 'gsi1', boardOf(query.team), {
        limit: query.limit - found.length,
        ...(next && { after: next }),
      });
      found.push(...page.items.map(({ state }) => state).filter((card) => fits(query, card)));
      next = page.next;
      if (next === undefined) break;
    }
    return { items: found, ...(next && { next }) };
  };

/** A page of an incident's timeline, oldest first. */
export const readTimeline =
  ({ records }: Deps) =>
  async (incidentId: IncidentId, { limit, cursor }: Pick<BoardQuery, 'limit' | 'cursor'>) => {
    const page = await records.beside(incidentId, TIMELINE, { limit, ...(cursor && { after: cursor }) });
    return { ...page, items: page.items.map(({ data }) => TimelineLine.parse(data)) };
  };

/** The line that was noted under this key, newest first among those that were. */
export const readNote =
  ({ records }: Deps) =>
  async (incidentId: IncidentId, key: string): Promise<TimelineLine | undefined> => {
    for (let after: string | undefined; ;) {
      const paging = { limit: 100, descending: true, ...(after && { after }) };
      const page = await records.beside(incidentId, TIMELINE, paging);
      const row = page.items.find(({ sk }) => sk.endsWith(`#${key}`));
      if (row) return TimelineLine.parse(row.data);
      if (page.next === undefined) return undefined;
      after = page.next;
    }
  };

const VerdictRow = z.object({ path: z.array(PathStep) });

const stepsOf = async ({ records }: Deps, { incidentId, verdict }: IncidentRecord): Promise<PathStep[]> => {
  const row = verdict && (await records.besideOne(incidentId, verdict.row));
  return row ? VerdictRow.parse(row.data).path : [];
};

/** How an incident's handling compares with the exact procedure version so far. */
export const readConformance =
  (deps: Deps) =>
  async (
    incidentId: IncidentId,
  ): Promise<{ ok: true; view: ConformanceView; version: number } | ReturnType<typeof notFound>> => {
    const { state, version } = await deps.records.load(incidentId);
    if (!state) return notFound('incident');
    const { verdict, assessment, deviations } = state;
    const path = verdict ? (verdict.unjudged ? 'waiting' : 'judged') : 'no-verdict';
    const view: ConformanceView = {
      incidentId,
      procedure: verdict?.procedure ?? assessment?.procedure,
      path,
      level: path === 'judged' ? complianceLevel(deviations.map(({ grade }) => grade)) : undefined,
      deviations,
      steps: await stepsOf(deps, state),
    };
    return { ok: true, view, version };
  };
