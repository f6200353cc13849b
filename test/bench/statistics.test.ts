import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { median, percentile, spreadOf, totals } from './statistics.ts';

const values = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 });

describe('a percentile', () => {
  test('is one of the values, and at least its share of all are not above it', () => {
    fc.assert(
      fc.property(values, fc.double({ min: 0.01, max: 1, noNaN: true }), (all, share) => {
        const found = percentile(all, share);
        expect(all).toContain(found);
        expect(all.filter((value) => value <= found).length).toBeGreaterThanOrEqual(
          share * all.length - 1e-9,
        );
      }),
      { seed: 20_260_105 },
    );
  });

  test('of a hundred is the ninety-ninth, not the worst', () => {
    const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
    expect(spreadOf(hundred)).toEqual({ count: 100, p50: 50, p99: 99, most: 100 });
  });

  test('of nothing is refused', () => {
    expect(() => median([])).toThrow(RangeError);
  });

  test('leaves the sample as it was', () => {
    const sample = [3, 1, 2];
    median(sample);
    expect(sample).toEqual([3, 1, 2]);
  });
});

test('what has the same name is added up', () => {
  expect(
    totals([
      ['intake', 2],
      ['triage', 1],
      ['intake', 3],
    ]),
  ).toEqual({ intake: 5, triage: 1 });
});
