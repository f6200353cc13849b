import { historyIn, type History } from '../../parts/history-search.ts';
import { readMetric } from '../../parts/metric.ts';

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** Whose improvements are listed, as the address says: one team's; without it those of all of one's teams. */
export interface ImprovementsSearch {
  readonly team?: string;
  readonly history?: History;
}

export const improvementsSearch = (search: Record<string, unknown>): ImprovementsSearch => {
  const team = text(search['team']);
  return { ...(team !== undefined && { team }), ...historyIn(search) };
};

/** What a new improvement begins with: a figure of the results, or an action of an incident's review, by its place among them from 1. */
export interface NewImprovementSearch extends ImprovementsSearch {
  readonly from?: string;
  readonly to?: string;
  /** As `readMetric` reads it. */
  readonly metric?: string;
  readonly review?: string;
  readonly action?: string;
  /** What was learnt and is open still. */
  readonly lesson?: string;
}

export const newImprovementSearch = (search: Record<string, unknown>): NewImprovementSearch => {
  const names = ['from', 'to', 'metric', 'review', 'action', 'lesson'];
  const [from, to, metric, review, action, lesson] = names.map((name) => text(search[name]));
  return {
    ...improvementsSearch(search),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(metric !== undefined && readMetric(metric) !== undefined && { metric }),
    ...(review !== undefined && { review }),
    ...(action !== undefined && /^[1-9]\d?$/.test(action) && { action }),
    ...(lesson !== undefined && { lesson }),
  };
};
