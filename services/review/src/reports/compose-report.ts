import { createHash } from 'node:crypto';
import type { Clock } from '@muster/runtime/aws/clock';
import type { CaseRow } from '../cases/domain/case.ts';
import { figuresOf } from '../figures/domain/figures.ts';
import { comparisonPeriod, type Period } from './domain/period.ts';
import type { ReportContent } from './mails/report-text.ts';
import type { ReportOrder } from './domain/report-order.ts';
import { listClosedCases } from '../cases/list-cases.ts';
import type { CaseStores } from '../cases/store.ts';
import { readFigures } from '../figures/read-figures.ts';

export interface ComposeDeps extends CaseStores {
  readonly now: Clock;
  readonly publicUrl: string;
}

const inOrder = (entries: readonly object[]): string[] =>
  entries.map((entry) => JSON.stringify(entry)).sort();

/** What a report counts of a case; its names, and the order in which its record lists things, count nothing. */
const comparedFacts = ({ disposition, summary }: CaseRow): readonly unknown[] => {
  const { reference, procedure, targets, deviations, handledBy, ...rest } = summary;
  return [disposition, rest, inOrder(targets), inOrder(deviations)];
};

export const fingerprintOf = (rows: readonly CaseRow[]): string =>
  createHash('sha256')
    .update(JSON.stringify(rows.map(comparedFacts)))
    .digest('base64url');

/** Everything a report for a period says, and the cases behind it. */
export const composeReport = async (
  deps: ComposeDeps,
  report: ReportOrder,
  period: Period,
): Promise<{ content: ReportContent; rows: CaseRow[] }> => {
  const knownAt = deps.now();
  const earlier = comparisonPeriod(report.cadence, period);
  const [rows, before] = await Promise.all([
    listClosedCases(deps, report.team, period.from, period.to),
    readFigures(deps, report.team, earlier.from, earlier.to),
  ]);
  const content: ReportContent = {
    title: report.title,
    team: report.team,
    period,
    figures: figuresOf(rows),
    before: before.cases === 0 ? undefined : before,
    possiblyRepeated: false,
    knownAt,
    link: `${deps.publicUrl}/results?${new URLSearchParams({ team: report.team, from: period.from, to: period.to }).toString()}`,
  };
  return { content, rows };
};
