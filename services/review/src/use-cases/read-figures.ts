import type { Instant } from '@muster/core';
import type { AggregateStore } from '@muster/store';
import type { CaseRow } from '../domain/case.ts';
import { figuresOf, type Figures } from '../domain/figures.ts';
import { casesOfTeam } from '../stores.ts';

export interface FigureDeps {
  readonly cases: AggregateStore<CaseRow>;
}

/** Every case of a team closed from one instant up to, not including, another, oldest first. */
export const casesBetween = async (
  { cases }: FigureDeps,
  team: string,
  from: Instant,
  to: Instant,
): Promise<CaseRow[]> => {
  const rows: CaseRow[] = [];
  let after: string | undefined;
  do {
    const page = await cases.query('gsi1', casesOfTeam(team), { from, to, ...(after && { after }) });
    rows.push(...page.items.map((item) => item.state));
    after = page.next;
  } while (after !== undefined);
  return rows;
};

/** A team's figures, computed afresh from its case rows. */
export const readFigures = async (
  deps: FigureDeps,
  team: string,
  from: Instant,
  to: Instant,
): Promise<Figures> => figuresOf(await casesBetween(deps, team, from, to));
