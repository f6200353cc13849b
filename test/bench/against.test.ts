import { UserError } from '@muster/infra/local/user-error.ts';
import { describe, expect, test } from 'vitest';
import { openOtherBuild } from './against/checkout.ts';
import { asTable, compare } from './against/compare.ts';
import { Report } from './against/figures.ts';

const report = (p50: number, perSecond: number) =>
  Report.parse({
    rows: [
      { what: 'latency', measured: { ours: { p50 }, floor: { p50: 50 } } },
      {
        what: 'throughput',
        measured: { ours: perSecond, floor: 10, share: perSecond / 10, atOnce: 4 },
      },
    ],
  });

describe('two builds measured in turn', () => {
  const turns = { own: [report(100, 6), report(110, 8)], other: [report(200, 3), report(210, 4)] };

  test('are compared by the median of each, and the better one is named by what the figure means', () => {
    expect(compare(turns)).toMatchObject([
      { what: 'webhook → mail, p50, ms', own: [100, 110], other: [200, 210], ratio: 0.5, verdict: 'better' },
      { what: 'webhook → mail against its floor', ratio: 0.5, verdict: 'better' },
      { what: 'incidents a second', ratio: 2, verdict: 'better' },
      { what: 'incidents a second against the floor', ratio: 2, verdict: 'better' },
    ]);
  });

  test('are not compared by what one of them did not measure', () => {
    expect(compare({ ...turns, other: [{ rows: [] }] })).toEqual([]);
  });

  test('whose values overlap are neither better nor worse', () => {
    const other = [report(105, 7), report(120, 5)];
    expect(asTable(compare({ own: turns.own, other }), '0123456789')).toMatch(
      /\| 100, 110 \| 105, 120 \| 0\.95 ×, no clear difference \|/,
    );
  });
});

test('a revision that is none is named, and nothing is checked out', async () => {
  const opened = openOtherBuild('no-such-revision', () => undefined, new AbortController().signal);
  await expect(opened).rejects.toThrow(
    new UserError('"no-such-revision" is no commit of this repository: give a branch, tag or hash.'),
  );
});
