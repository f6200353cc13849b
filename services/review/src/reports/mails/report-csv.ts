import { stringify } from 'csv-stringify/sync';
import { countOf } from '@muster/contracts';
import type { CaseRow } from '../../cases/domain/case.ts';

const COLUMNS = [
  'reference',
  'type',
  'priority',
  'validity',
  'disposition',
  'reported at (UTC)',
  'closed at (UTC)',
  'targets met',
  'targets',
  'deviations',
] as const;

/** Digits alone, a number with an exponent (531E204), a day or year beside a month (12MAR26, 3-4): no text to a spreadsheet. */
const READS_AS_VALUE =
  /^(\d+(E\d+)?|\d*-?(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)-?\d*|\d+(-\d+)+)$/i;

/** As text whoever reads it: behind an apostrophe what a spreadsheet or loader would make a number or a date of. */
const asText = (text: string): string => (READS_AS_VALUE.test(text) ? `'${text}` : text);

/** The cases of a report, one a line, for a spreadsheet. Texts that a spreadsheet would run as formulas are escaped. */
export const reportCsv = (rows: readonly CaseRow[]): string =>
  stringify(
    [
      [...COLUMNS],
      ...rows.map(({ summary, disposition, closedAt }) => [
        asText(summary.reference),
        asText(summary.incidentType),
        summary.priority ?? '',
        summary.validity,
        disposition,
        summary.times.reportedAt,
        closedAt,
        countOf(summary.targets.filter((target) => target.met)),
        countOf(summary.targets),
        countOf(summary.deviations),
      ]),
    ],
    { escape_formulas: true, bom: true },
  );
