import { describe, expect, test } from 'vitest';
import { isBehind, readBehind } from '../src/screens/results/behind.ts';
import { figureGroups, type Figures } from '../src/screens/results/figure-groups.ts';
import { readMetric } from '../src/parts/metric.ts';
import { areAllowedDates, periodWords } from '../src/parts/period-words.ts';
import { periodAround } from '../src/parts/period.ts';

const none = { of: 0 };
const empty: Figures = {
  cases: 0,
  byPriority: {},
  byType: {},
  byDisposition: {},
  medians: {
    report: none,
    triage: none,
    dispatch: none,
    accept: none,
    understand: none,
    arrive: none,
    resolve: none,
  },
  targets: { met: 0, of: 0 },
  targetsByKind: {},
  deviations: { critical: 0, major: 0, moderate: 0, minor: 0 },
  offersDeclined: 0,
  offersExpired: 0,
};
const full: Figures = {
  ...empty,
  cases: 3,
  byPriority: { P1: 2, none: 1 },
  byType: { 'smell-of-gas': 3 },
  medians: { ...empty.medians, arrive: { seconds: 1340, of: 2 } },
  targets: { met: 3, of: 4 },
  targetsByKind: { triage: { met: 3, of: 3 }, arrived: { met: 0, of: 1 } },
  deviations: { ...empty.deviations, major: 2 },
};
const rowsOf = (now: Figures, before: Figures) => figureGroups(now, before).flatMap(({ rows }) => rows);

describe('each number has its cases and stands beside the period before', () => {
  test('every figure with cases leads to a list that an address can name', () => {
    const links = rowsOf(full, empty).flatMap(({ cases }) => (cases === undefined ? [] : [cases]));
    expect(links).toEqual([
      'missed',
      'met:triage',
      'missed:arrived',
      'time:arrive',
      'priority:P1',
      'priority:none',
      'type:smell-of-gas',
      'grade:major',
    ]);
    expect(links.filter((link) => !isBehind(link))).toEqual([]);
  });

  test('a figure without cases says so and leads nowhere; nothing reads as 0 % or 100 %', () => {
    const rows = rowsOf(empty, full);
    expect(rows.filter(({ cases }) => cases !== undefined)).toEqual([]);
    expect(rows.map(({ nowText }) => nowText).join()).not.toMatch(/%|NaN|undefined/);
    expect(rows.find(({ label }) => label === 'P1, immediate')).toMatchObject({ now: 0, before: 2 });
  });

  test('a figure that can get better leads to a metric that an address can name; one that is met throughout does not', () => {
    const metrics = rowsOf(full, empty).flatMap(({ metric }) => (metric === undefined ? [] : [metric]));
    expect(metrics).toEqual([
      'targets-met',
      'targets-met:arrived',
      'within:arrive:1320',
      'no-deviation:major',
    ]);
    expect(metrics.filter((metric) => readMetric(metric) === undefined)).toEqual([]);
  });

  test('a share says of how many, a median of how many cases', () => {
    const texts = rowsOf(full, empty).map(({ nowText }) => nowText);
    expect(texts).toContain('75 % (3 of 4)');
    expect(texts).toContain('22 min 20 s (of 2 cases)');
  });
});

test('an address that names no figure lists no cases', () => {
  expect(readBehind('missed:arrived')?.filter).toEqual({ target: 'missed', deadline: 'arrived' });
  for (const text of ['', 'x', 'priority:P9', 'missed:toString', 'grade:', 'type:A B', 'offers:x'])
    expect([text, isBehind(text)]).toEqual([text, false]);
});

test('a period is said by its last day, and own dates span a year at most', () => {
  const zone = 'Europe/London';
  expect(periodWords(periodAround('week', '2026-03-29', zone), zone)).toBe(
    'Mon 23 March 2026 to Sun 29 March 2026',
  );
  expect(periodWords(periodAround('day', '2026-10-25', zone), zone)).toBe('Sun 25 October 2026');
  expect(periodWords(periodAround('month', '2026-10-25', zone), zone)).toBe('October 2026');
  expect([areAllowedDates('2026-01-02', '2026-01-01'), areAllowedDates('2026-01-01', '2027-01-02')]).toEqual([
    false,
    false,
  ]);
  expect(areAllowedDates('2026-01-01', '2027-01-01')).toBe(true);
});
