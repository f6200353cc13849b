import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { instantOf, plusSeconds, secondsBetween, toInstant } from '@muster/core';
import {
  latestDue,
  periodBefore,
  periodsToRun,
  periodInWords,
  duePeriods,
  type Cadence,
} from '../../src/reports/domain/period.ts';

const london = { every: 'day', at: '01:30', zone: 'Europe/London' } as const satisfies Cadence;
const weekly = { every: 'week', at: '06:00', zone: 'Europe/London' } as const satisfies Cadence;

describe('the periods that a report is run for by hand', () => {
  it('are the newest fourteen that are due, the newest first, each from the end of the one before', () => {
    const now = toInstant('2027-04-05T04:59:59Z');
    const periods = periodsToRun(weekly, now);
    expect(periods).toHaveLength(14);
    expect(periods[0]).toEqual(latestDue(weekly, now));
    for (const [at, { from }] of periods.entries()) expect(periods[at + 1]?.to ?? from).toBe(from);
  });
});

describe('a period is a local day or week, whatever the clocks do', () => {
  it('the day on which the clocks go back has 25 hours, the other one 23', () => {
    const back = latestDue(london, toInstant('2027-11-01T06:00:00Z'));
    const forward = latestDue(london, toInstant('2027-03-29T06:00:00Z'));
    expect(secondsBetween(back.from, back.to)).toBe(25 * 3600);
    expect(secondsBetween(forward.from, forward.to)).toBe(23 * 3600);
  });

  it('a sending time that the clock change skips still comes, and one that it doubles comes once', () => {
    const skipped = duePeriods(london, toInstant('2027-03-27T00:00:00Z'), toInstant('2027-03-28T00:59:59Z'));
    const later = duePeriods(london, toInstant('2027-03-27T00:00:00Z'), toInstant('2027-03-28T02:00:00Z'));
    expect([skipped.length, later.length]).toEqual([0, 1]);
    const first = latestDue(london, toInstant('2027-10-31T00:30:00Z'));
    const second = latestDue(london, toInstant('2027-10-31T01:30:00Z'));
    expect(second).toEqual(first);
  });

  it('nothing is due before its sending time', () => {
    const before = latestDue(london, toInstant('2026-01-06T01:29:59.999Z'));
    const after = latestDue(london, toInstant('2026-01-06T01:30:00Z'));
    expect([before.to, after.to]).toEqual(['2026-01-05T00:00:00.000Z', '2026-01-06T00:00:00.000Z']);
  });

  it('seven days make the week, edge to edge', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2030, 0) }), (time) => {
        const week = latestDue(weekly, instantOf(time));
        let day = latestDue({ ...london, at: '00:00' }, week.to);
        expect(day.to).toBe(week.to);
        for (let count = 1; count < 7; count += 1) {
          const earlier = periodBefore(london, day);
          expect(earlier.to).toBe(day.from);
          day = earlier;
        }
        expect(day.from).toBe(week.from);
      }),
      { seed: 320, numRuns: 50 },
    );
  });

  it('an outage is caught up oldest first, without gap', () => {
    const now = toInstant('2026-01-09T12:00:00Z');
    const due = duePeriods(london, plusSeconds(now, -3 * 86_400), now);
    expect(due.map((period) => period.to)).toEqual([
      '2026-01-07T00:00:00.000Z',
      '2026-01-08T00:00:00.000Z',
      '2026-01-09T00:00:00.000Z',
    ]);
  });

  it('people read it with its zone', () => {
    expect(periodInWords(latestDue(london, toInstant('2026-01-06T06:00:00Z')))).toBe(
      'Mon 5 Jan 2026 00:00 to Tue 6 Jan 2026 00:00 (Europe/London)',
    );
  });
});
