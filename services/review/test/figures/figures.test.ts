import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { events } from '@muster/contracts';
import type { CaseRow } from '../../src/cases/domain/case.ts';
import { figuresOf, median } from '../../src/figures/domain/figures.ts';
import { caseRow } from '../cases/case-row.ts';

describe('figures come from the case rows alone', () => {
  it('the order of the rows changes nothing', () => {
    const rows = [caseRow({ priority: 'P1' }), caseRow({ priority: 'P3' }), caseRow({ targets: [] })];
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: 3 }), (shuffled) => {
        expect(figuresOf(shuffled)).toEqual(figuresOf(rows));
      }),
      { seed: 320 },
    );
  });

  it('a time that a case never reached counts for no median', () => {
    const { times } = events.IncidentClosed.data.parse(events.IncidentClosed.examples[0]).case;
    const neverOnScene: CaseRow['summary']['times'] = {
      contactReceivedAt: times.contactReceivedAt,
      reportedAt: times.reportedAt,
      closedAt: times.closedAt,
    };
    const figures = figuresOf([caseRow({}), caseRow({ times: neverOnScene })]);
    expect(figures.medians.arrive).toEqual({ seconds: 1340, of: 1 });
    expect(figures.medians.report.of).toBe(2);
  });

  it('no rows give no medians and shares of nothing', () => {
    const figures = figuresOf([]);
    expect(figures.medians.triage).toEqual({ of: 0 });
    expect(figures.targets).toEqual({ met: 0, of: 0 });
  });

  it('a median lies between the extremes, half of the values on each side', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1 }), (values) => {
        const middle = median(values) ?? Number.NaN;
        expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(values.length / 2);
        expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(values.length / 2);
      }),
      { seed: 320 },
    );
  });
});
