import type { Priority } from '@muster/contracts';
import type { Instant } from '@muster/core';
import type { IncidentStatus } from '../../record/domain/status.ts';
import type { Card } from './card.ts';

/** How many cards there are, and of which kinds. */
export interface BoardCounts {
  readonly open: number;
  readonly late: number;
  readonly breached: number;
  readonly byStatus: Readonly<Partial<Record<IncidentStatus, number>>>;
  readonly byPriority: Readonly<Partial<Record<Priority | 'none', number>>>;
}

const countBy = <Kind extends string>(kinds: readonly Kind[]): Partial<Record<Kind, number>> => {
  const counts: Partial<Record<Kind, number>> = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

/** Counts cards as they stand at an instant, without exercises: what is counted is what needs somebody. */
export const boardCountsOf = (all: readonly Card[], now: Instant): BoardCounts => {
  const cards = all.filter(({ exercise }) => !exercise);
  return {
    open: cards.length,
    late: cards.filter(({ neededAt }) => neededAt <= now).length,
    breached: cards.filter(({ missedDeadlines }) => missedDeadlines > 0).length,
    byStatus: countBy(cards.map(({ status }) => status)),
    byPriority: countBy(cards.map(({ priority }) => priority ?? 'none')),
  };
};
