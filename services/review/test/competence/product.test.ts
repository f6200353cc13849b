import { IncidentId, plusSeconds } from '@muster/core';
import { newId } from '@muster/core/new-id';
import { expect, test } from 'vitest';
import type { CaseRow } from '../../src/cases/domain/case.ts';
import { criterionOf, type Criterion } from '../../src/competence/domain/framework.ts';
import { asOwnCase, findProducts } from '../../src/competence/domain/product.ts';
import { shippedFrameworks } from '../../src/competence/domain/shipped.ts';
import { caseRow } from '../cases/case-row.ts';

const [unit] = shippedFrameworks;
if (unit === undefined) throw new Error('nothing ships');
const criterion = (id: string): Criterion => {
  const found = criterionOf(unit, id);
  if (found === undefined) throw new Error(`no criterion ${id}`);
  return found;
};
type Summary = CaseRow['summary'];

const handledBy: Summary['handledBy'] = [
  { user: 'agent', parts: ['reported', 'assessed'] },
  { user: 'dispatcher', parts: ['dispatched', 'resolved'] },
];
const clean = caseRow({
  handledBy,
  deviations: [],
  targets: [
    { kind: 'triage', met: true },
    { kind: 'dispatched', met: true },
    { kind: 'understood', met: true },
    { kind: 'resolved', met: true },
  ],
});
const shown = (user: string, row: CaseRow): string[] =>
  unit.criteria.filter((one) => asOwnCase(row, user, one) !== undefined).map(({ id }) => id);

test('a case is evidence of what a person did of it, and of nothing that others did', () => {
  expect(shown('agent', clean)).toEqual(['1.1', '1.6']);
  expect(shown('dispatcher', clean)).toEqual(['1.2', '1.3', '1.4', '1.5']);
  expect(shown('lead', clean)).toEqual([]);
});

test('a case whose handlers nobody noted is evidence of nobody', () => {
  const { handledBy: _unknown, ...summary } = clean.summary;
  expect(shown('agent', { ...clean, summary })).toEqual([]);
});

test.each<[string, Partial<Summary>, string]>([
  ['a question was skipped', { deviations: [{ kind: 'question-skipped', grade: 'minor' }] }, '1.6'],
  ['the outcome was overridden', { deviations: [{ kind: 'outcome-overridden', grade: 'major' }] }, '1.6'],
  ['there was no procedure', { procedure: undefined }, '1.6'],
  [
    'one of two targets was missed',
    { targets: [...clean.summary.targets, { kind: 'dispatched', met: false }] },
    '1.2',
  ],
  ['there was no such target', { targets: [] }, '1.5'],
  ['nobody confirmed the brief', { times: { ...clean.summary.times, firstUnderstoodAt: undefined } }, '1.3'],
])('it shows nothing where %s', (_name, change, id) => {
  const user = id === '1.6' ? 'agent' : 'dispatcher';
  expect(asOwnCase(clean, user, criterion(id))).toBeDefined();
  const row = { ...clean, summary: { ...clean.summary, ...change } };
  expect(asOwnCase(row, user, criterion(id))).toBeUndefined();
});

test('a late action is no departure from the decision path', () => {
  const row = caseRow({ handledBy, deviations: [{ kind: 'action-late', grade: 'major' }] });
  expect(asOwnCase(row, 'agent', criterion('1.6'))).toBeDefined();
});

test('it says which case, which part and what it shows, and nothing else', () => {
  expect(asOwnCase(clean, 'dispatcher', criterion('1.4'))).toEqual({
    incidentId: clean.incidentId,
    reference: clean.summary.reference,
    incidentType: clean.summary.incidentType,
    closedAt: clean.closedAt,
    parts: ['dispatched', 'resolved'],
    shows: ['the brief was confirmed as understood', 'the target "understood" was met'],
  });
});

const manyRows = (count: number): CaseRow[] =>
  Array.from({ length: count }, (_, number) => ({
    ...clean,
    incidentId: IncidentId.parse(newId('inc')),
    closedAt: plusSeconds(clean.closedAt, number),
    summary: {
      ...clean.summary,
      handledBy: [
        { user: `agent-${number % 20}`, parts: ['reported', 'assessed'] },
        { user: `dispatcher-${number % 7}`, parts: ['dispatched', 'resolved'] },
      ],
    },
  }));

test('all are counted, and the last closed are shown', () => {
  const found = findProducts(unit, 'agent-3', manyRows(400), 5);
  expect(found.map(({ criterion: id, count }) => [id, count])).toEqual([
    ['1.1', 20],
    ['1.2', 0],
    ['1.3', 0],
    ['1.4', 0],
    ['1.5', 0],
    ['1.6', 20],
  ]);
  expect(found[0]?.cases.map(({ closedAt }) => closedAt)).toEqual(
    [383, 363, 343, 323, 303].map((number) => plusSeconds(clean.closedAt, number)),
  );
});

const fastest = (runs: number, run: () => unknown): number => {
  let best = Infinity;
  for (let number = 0; number < runs; number += 1) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, user + system);
  }
  return best;
};

test('finding one person’s evidence in 20,000 cases takes three times a plain loop at most', () => {
  const rows = manyRows(20_000);
  const plain = (): string[] => {
    const found: string[] = [];
    for (const { summary, incidentId } of rows)
      for (const { user, parts } of summary.handledBy ?? [])
        if (user === 'agent-3' && parts.includes('assessed')) found.push(incidentId);
    return found;
  };
  expect(plain()).toHaveLength(1000);
  const loop = fastest(15, () => plain());
  const ours = fastest(15, () => findProducts(unit, 'agent-3', rows, 20));

  expect(ours, `${ours} µs beside ${loop} µs`).toBeLessThan(3 * loop);
});
