import { expect, test } from 'vitest';
import { casesOfUser, shareByMetric } from '../../src/figures/domain/metric.ts';
import { changeBetween, figureOfShare, shareInWords } from '../../src/figures/domain/share-interval.ts';
import { caseRow } from '../cases/case-row.ts';

test.each([
  [9, 12, 0.75, 0.468, 0.911],
  [4, 8, 0.5, 0.215, 0.785],
  [5, 5, 1, 0.566, 1],
  [0, 5, 0, 0, 0.434],
])('%d of %d has the interval of Wilson’s published examples', (met, of, share, low, high) => {
  const figure = figureOfShare({ met, of });
  expect(figure.share).toBe(share);
  expect(Math.abs((figure.low ?? NaN) - low)).toBeLessThan(0.001);
  expect(Math.abs((figure.high ?? NaN) - high)).toBeLessThan(0.001);
});

test('no cases are no share, and no change either', () => {
  expect(figureOfShare({ met: 0, of: 0 })).toEqual({ met: 0, of: 0 });
  expect(shareInWords({ met: 0, of: 0 })).toBe('no cases');
  expect(changeBetween({ met: 0, of: 0 }, { met: 3, of: 4 })).toBeUndefined();
});

test('the interval of a change is that of Newcombe’s published example: 56 of 70 against 48 of 80', () => {
  const { change, low, high } = changeBetween({ met: 48, of: 80 }, { met: 56, of: 70 }) ?? {};
  expect(change).toBeCloseTo(0.2, 4);
  expect(low).toBeCloseTo(0.0524, 3);
  expect(high).toBeCloseTo(0.3339, 3);
});

test('a case counts for a metric only where it says something of it', () => {
  const met = caseRow({ targets: [{ kind: 'triage', met: true }] });
  const missed = caseRow({
    targets: [
      { kind: 'triage', met: true },
      { kind: 'triage', met: false },
    ],
  });
  const none = caseRow({ targets: [] });
  const rows = [met, missed, none];
  expect(shareByMetric(rows, { kind: 'targets-met', deadline: 'triage' })).toEqual({ met: 1, of: 2 });
  expect(shareByMetric(rows, { kind: 'targets-met', deadline: 'arrived' })).toEqual({ met: 0, of: 0 });
  expect(shareByMetric(rows, { kind: 'within', measure: 'accept', seconds: 40 })).toEqual({ met: 3, of: 3 });
  expect(shareByMetric(rows, { kind: 'within', measure: 'accept', seconds: 39 })).toEqual({ met: 0, of: 3 });
  expect(shareByMetric([caseRow({ deviations: [] }), met], { kind: 'no-deviation' })).toEqual({
    met: 1,
    of: 2,
  });
});

test('a user answers for the part that was theirs alone, and for nothing of a case whose handlers are unknown', () => {
  const rows = [caseRow({}), caseRow({ handledBy: undefined })];
  const triage = { kind: 'targets-met', deadline: 'triage' } as const;
  expect(casesOfUser(rows, 'agent', triage)).toHaveLength(1);
  expect(casesOfUser(rows, 'dispatcher', triage)).toHaveLength(0);
  expect(casesOfUser(rows, 'dispatcher', { kind: 'no-deviation' })).toHaveLength(1);
  expect(casesOfUser(rows, 'nobody', { kind: 'no-deviation' })).toHaveLength(0);
});
