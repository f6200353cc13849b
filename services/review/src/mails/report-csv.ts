import { stringify } from 'csv-stringify/sync';
import type { CaseRow } from '../domain/case.ts';

const COLUMNS = [
  'reference',
  'type',
  'priority',
  'validity',
  'disposition',
  'reported at',
  'closed at',
  'targets met',
  'targets',
  'deviations',
] as const;

/** The cases of a report, one a line, for a spreadsheet. Texts that a spreadsheet would run as formulas are escaped. */
export const reportCsv = (rows: readonly CaseRow[]): string =>
  stringify(
    [
      [...COLUMNS],
      ...rows.map(({ summary, disposition, closedAt }) => [
        summary.reference,
        summary.incidentType,
        summary.priority ?? '',
        summary.validity,
        disposition,
        summary.times.reportedAt,
        closedAt,
        summary.targets.filter((target) => target.met).length,
        summary.targets.length,
        summary.deviations.length,
      ]),
    ],
    { escape_formulas: true, bom: true },
  );
