import { describe, expect, it } from 'vitest';
import { Reference, toInstant } from '@muster/core';
import { figuresOf } from '../../src/figures/domain/figures.ts';
import { reportCsv } from '../../src/reports/mails/report-csv.ts';
import { reportHtml } from '../../src/reports/mails/report-html.ts';
import { reportSubject, reportText, type ReportContent } from '../../src/reports/mails/report-text.ts';
import { caseRow } from '../cases/case-row.ts';

const content = (changes: Partial<ReportContent>): ReportContent => ({
  title: 'Daily figures',
  team: 'north',
  period: {
    from: toInstant('2026-01-05T00:00:00Z'),
    to: toInstant('2026-01-06T00:00:00Z'),
    zone: 'Europe/London',
  },
  figures: figuresOf([]),
  before: undefined,
  possiblyRepeated: false,
  knownAt: toInstant('2026-01-06T06:00:00Z'),
  link: 'https://muster.example.com/results',
  ...changes,
});

const nonsense = /NaN|Infinity|undefined/;

describe('a report is sent and understood even when there is little in it', () => {
  it('an empty period says so in words and gives no share', () => {
    const text = reportText(content({}));
    expect(text).toContain('No case was closed in this period.');
    expect(text).not.toMatch(/%/);
    expect(text).not.toMatch(nonsense);
    expect(reportSubject(content({}))).toContain('no cases closed');
  });

  it('an empty period after a full one still shows the count before', () => {
    expect(reportText(content({ before: figuresOf([caseRow({})]) }))).toContain(
      'Cases closed: 0; period before: 1',
    );
  });

  it('a case without targets reads "no targets", not 0 %', () => {
    const text = reportText(content({ figures: figuresOf([caseRow({ targets: [] })]) }));
    expect(text).toContain('Targets met: no targets');
    expect(text).not.toMatch(nonsense);
  });

  it('every share and every median has its n beside it', () => {
    const text = reportText(
      content({ figures: figuresOf([caseRow({})]), before: figuresOf([caseRow({}), caseRow({})]) }),
    );
    expect(text).toContain('Targets met: 100 % (2 of 2); period before: 100 % (4 of 4)');
    expect(text).toContain(
      'Report to verdict (median): 1 min 30 s (n = 1); period before: 1 min 30 s (n = 2)',
    );
  });

  it('with nothing before there is no comparison', () => {
    const text = reportText(content({ figures: figuresOf([caseRow({})]) }));
    expect(text).not.toContain('period before:');
    expect(text).toContain('The period before held no case to compare with.');
  });

  it('numbers come before every other sentence', () => {
    const lines = reportText(content({ figures: figuresOf([caseRow({})]) })).split('\n');
    expect(lines[3]).toMatch(/^Cases closed: 1/);
  });

  it('a possible repeat says so in subject and text', () => {
    const repeat = content({ possiblyRepeated: true });
    expect(reportSubject(repeat)).toMatch(/^\[possibly a repeat\]/);
    expect(reportText(repeat)).toContain('you may have it twice');
  });

  it('says up to when it is known, by the clock of its zone', () => {
    expect(reportText(content({}))).toContain('As known at Tue 6 Jan 2026 06:00.');
  });

  it('a corrected copy says so, which report it replaces, and what has changed', () => {
    const corrects = {
      sentAt: toInstant('2026-07-06T05:00:00Z'),
      changed: Array.from({ length: 22 }, (_, n) => `Case ${n}: Came after the closing: an arrival.`),
    };
    const corrected = content({ corrects });
    expect(reportSubject(corrected)).toMatch(/^\[corrected\] Daily figures/);
    for (const mail of [reportText(corrected), reportHtml(corrected)]) {
      expect(mail).toContain('It replaces the report that was sent at Mon 6 Jul 2026 06:00.');
      expect(mail).toContain('Case 19: Came after the closing: an arrival.');
      expect(mail).toContain('And 2 more cases have changed.');
    }
  });

  it('counts how cases were closed', () => {
    const duplicate = { ...caseRow({}), disposition: 'duplicate' as const };
    expect(reportText(content({ figures: figuresOf([caseRow({}), duplicate]) }))).toContain(
      'By outcome: duplicate 1, founded 1',
    );
  });

  it('markup in a title stays text', () => {
    const html = reportHtml(content({ title: '<a href="https://example.com">Press</a> & "now"' }));
    expect(html).not.toContain('<a href="https://example.com">');
    expect(html).toContain(
      '&lt;a href=&quot;https://example.com&quot;&gt;Press&lt;/a&gt; &amp; &quot;now&quot;',
    );
  });

  it('the cases travel as lines for a spreadsheet', () => {
    const csv = reportCsv([caseRow({})]);
    expect(csv.split('\n')[1]).toBe(
      '7Q4KX2M,smell-of-gas,P1,genuine,founded,2026-01-05T09:16:10.000Z,2026-01-05T10:06:00.000Z,2,2,1',
    );
  });

  it.each([
    ['531E204', "'531E204"],
    ['1234567', "'1234567"],
    ['12MAR26', "'12MAR26"],
    ['MAY2026', "'MAY2026"],
    ['531U204', '531U204'],
    ['12MARK6', '12MARK6'],
  ])('a reference stays text to a spreadsheet: %s travels as %s', (text, kept) => {
    const csv = reportCsv([caseRow({ reference: Reference.parse(text) })]);
    expect(csv.split('\n')[1]?.split(',')[0]).toBe(kept);
  });

  it('a type that looks like a day stays text as well', () => {
    expect(reportCsv([caseRow({ incidentType: '3-4' })]).split('\n')[1]).toContain(",'3-4,");
  });

  it('the spreadsheet says of its times that they are in UTC', () => {
    expect(reportCsv([]).split('\n')[0]).toContain(',reported at (UTC),closed at (UTC),');
  });
});
