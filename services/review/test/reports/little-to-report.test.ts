import { describe, expect, test } from 'vitest';
import { toInstant } from '@muster/core';
import { figuresOf } from '../../src/figures/domain/figures.ts';
import { reportCsv } from '../../src/reports/mails/report-csv.ts';
import { reportHtml } from '../../src/reports/mails/report-html.ts';
import { reportSubject, reportText, type ReportContent } from '../../src/reports/mails/report-text.ts';
import { caseRow } from '../cases/case-row.ts';

const { times } = caseRow({}).summary;
const bare = caseRow({
  targets: [],
  times: {
    contactReceivedAt: times.contactReceivedAt,
    reportedAt: times.reportedAt,
    closedAt: times.closedAt,
  },
});
const full = caseRow({});

const content = (now: (typeof full)[], before?: (typeof full)[]): ReportContent => ({
  title: 'Daily figures',
  team: 'north',
  period: {
    from: toInstant('2026-01-05T00:00:00Z'),
    to: toInstant('2026-01-06T00:00:00Z'),
    zone: 'Europe/London',
  },
  figures: figuresOf(now),
  before: before && figuresOf(before),
  possiblyRepeated: false,
  knownAt: toInstant('2026-01-06T06:00:00Z'),
  link: 'https://muster.example.com/results',
});

describe.each<[string, (typeof full)[], (typeof full)[] | undefined]>([
  ['no case, and none before', [], undefined],
  ['no case, and one before', [], [full]],
  ['one case, and none before', [full], undefined],
  ['one case whose targets were neither met nor missed', [bare], undefined],
  ['one case, and before it one without targets', [full], [bare]],
])('a report on %s', (_, now, before) => {
  const given = content(now, before);
  const parts = [reportSubject(given), reportText(given), reportHtml(given), reportCsv(now)];

  test('holds no number that is none, in no part of the mail', () => {
    for (const part of parts) expect(part).not.toMatch(/NaN|Infinity|undefined|null/);
  });

  test('has its n beside every share and every median', () => {
    const lines = reportText(given).split('\n');
    const medians = lines.filter((line) => line.includes('(median): '));
    for (const line of medians)
      for (const half of line.replace(/^.*\(median\): /, '').split('; period before: '))
        expect(half).toMatch(/^no cases$|\(n = [1-9]\d*\)$/);
    const shares = lines.flatMap((line) => line.match(/\d+ %(?: \(\d+ of \d+\))?/g) ?? []);
    for (const share of shares) expect(share).toMatch(/^\d+ % \(\d+ of [1-9]\d*\)$/);
    expect([medians.length > 0, shares.length > 0]).toEqual([now.length > 0, now.includes(full)]);
  });

  test('compares with what there was, and says so where there was nothing', () => {
    const text = reportText(given);
    expect(text.includes('period before: ')).toBe(before !== undefined);
    expect(text.includes('The period before held no case to compare with.')).toBe(before === undefined);
    expect(text.includes('No case was closed in this period.')).toBe(now.length === 0);
  });
});
