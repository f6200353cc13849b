import type { Instant } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import type { CaseRow } from '../cases/domain/case.ts';
import { shareByMetric, type Metric } from '../figures/domain/metric.ts';
import { checkCases, checkWindow, recordCheck } from '../improvement/domain/check.ts';
import type { Improvement } from '../improvement/domain/improvement.ts';
import { takeUpImprovement } from '../improvement/domain/take-up.ts';
import { allowed, LEAD, type Moment } from './made-up.ts';

interface Told {
  readonly team: string;
  readonly title: string;
  readonly finding: string;
  readonly action: string;
  readonly metric: Metric;
  readonly expectedPoints: number;
}

const within = (
  rows: readonly CaseRow[],
  team: string,
  { from, to }: { readonly from: Instant; readonly to: Instant },
) => rows.filter(({ closedAt, summary }) => summary.team === team && closedAt >= from && closedAt < to);

const contact = { name: 'Imogen Ashdown', email: 'lead@example.com' };

/** Taken up so many days ago over the forty days before; nobody is mailed about it. */
const takenUp = (told: Told, daysAgo: number, day: Moment, rows: readonly CaseRow[]): Improvement => {
  const baseline = { from: day(daysAgo + 40, 0), to: day(daysAgo, 0) };
  const given = {
    ...told,
    ...{
      improvementId: derivedId('imp', 'exercise-history', told.title),
      owner: contact,
      lead: contact,
      baseline,
    },
    checkAt: day(daysAgo - 40, 1),
  };
  const share = shareByMetric(within(rows, told.team, baseline), told.metric);
  return { ...allowed(takeUpImprovement(given, share, LEAD, day(daysAgo, 0))), history: 'exercise' };
};

const checked = (improvement: Improvement, rows: readonly CaseRow[]): Improvement => {
  const { team, baseline, checkAt } = improvement;
  const [was, is] = [within(rows, team, baseline), within(rows, team, checkWindow(improvement))];
  const after = allowed(recordCheck(improvement, checkCases(improvement, was, is, checkAt)));
  return { ...after, dueMails: [] };
};

/** One action that worked, one that did not, and one whose check is yet to come. */
export const improvementStories = (day: Moment, rows: readonly CaseRow[]): Improvement[] => [
  checked(
    takenUp(
      {
        team: 'north',
        title: 'A card with the first five questions',
        finding: 'Verdicts on smells of gas came late: agents looked for the next question.',
        action: 'A card with the first five questions stands at each place.',
        metric: { kind: 'targets-met', deadline: 'triage' },
        expectedPoints: 15,
      },
      45,
      day,
      rows,
    ),
    rows,
  ),
  checked(
    takenUp(
      {
        team: 'specialist',
        title: 'A second screen for dispatchers',
        finding: 'Offers left late: dispatchers changed between two windows.',
        action: 'Each dispatcher has a second screen.',
        metric: { kind: 'targets-met', deadline: 'dispatched' },
        expectedPoints: 10,
      },
      45,
      day,
      rows,
    ),
    rows,
  ),
  takenUp(
    {
      team: 'north',
      title: 'Read the gate back to the caller',
      finding: 'Engineers waited at the wrong gate, says a complaint that was upheld.',
      action: 'The gate is read back to the caller before the brief leaves.',
      metric: { kind: 'no-deviation' },
      expectedPoints: 5,
    },
    10,
    day,
    rows,
  ),
];
