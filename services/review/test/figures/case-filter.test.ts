import { describe, expect, it } from 'vitest';
import { standsBehind, type CaseFilter } from '../../src/figures/domain/case-filter.ts';
import { figuresOf } from '../../src/figures/domain/figures.ts';
import { caseRow } from '../cases/case-row.ts';

const late = caseRow({
  priority: 'P1',
  targets: [
    { kind: 'triage', met: true },
    { kind: 'arrived', met: false },
  ],
  deviations: [{ kind: 'deadline-missed', grade: 'major' }],
  offersDeclined: 2,
  offersExpired: 0,
});
const inTime = caseRow({ priority: 'P3', targets: [{ kind: 'arrived', met: true }], deviations: [] });
const { priority: _, ...unjudged } = inTime.summary;
const rows = [late, inTime, { ...inTime, summary: unjudged }];
const behind = (filter: CaseFilter) => rows.filter((row) => standsBehind(row, filter)).length;

describe('the cases behind a figure are those that it counts', () => {
  const figures = figuresOf(rows);

  it('every case without a filter', () => {
    expect(behind({})).toBe(figures.cases);
  });

  it('by priority, with those that have none', () => {
    expect({
      P1: behind({ priority: 'P1' }),
      P3: behind({ priority: 'P3' }),
      none: behind({ priority: 'none' }),
    }).toEqual(figures.byPriority);
  });

  it('a target of one kind that was missed, not a case that missed another', () => {
    expect(behind({ target: 'missed', deadline: 'arrived' })).toBe(1);
    expect(behind({ target: 'missed', deadline: 'triage' })).toBe(0);
    expect(behind({ deadline: 'arrived' })).toBe(figures.targetsByKind.arrived?.of);
  });

  it('with a deviation of a grade, and with an offer that came to nothing', () => {
    expect(behind({ grade: 'major' })).toBe(1);
    expect(behind({ grade: 'critical' })).toBe(0);
    expect([behind({ offers: 'declined' }), figures.offersDeclined > 0]).toEqual([1, true]);
  });

  it('with the time that a median rests on', () => {
    expect(behind({ measure: 'arrive' })).toBe(figures.medians.arrive.of);
  });

  it('what is asked together holds together', () => {
    expect(behind({ priority: 'P3', target: 'missed' })).toBe(0);
  });
});

it('targets by kind add up to the targets', () => {
  const { targets, targetsByKind } = figuresOf(rows);
  const sum = (part: 'met' | 'of') =>
    Object.values(targetsByKind).reduce((all, share) => all + share[part], 0);
  expect({ met: sum('met'), of: sum('of') }).toEqual(targets);
});
