import * as z from 'zod';
import { DeadlineKind, DeviationGrade, Disposition, Priority } from '@muster/contracts';
import { Slug } from '@muster/core';
import type { CaseRow } from '../../cases/domain/case.ts';
import { MEASURES, spansOf } from './figures.ts';

/** Which cases stand behind a figure. What is left out restricts nothing; what is given holds together. */
export const caseFilter = {
  priority: z
    .enum([...Priority.options, 'none'])
    .optional()
    .describe('`none`: closed without a priority.'),
  incidentType: Slug.optional(),
  disposition: Disposition.optional(),
  measure: z.enum(MEASURES).optional().describe('Cases that have this time: those its median rests on.'),
  target: z.enum(['met', 'missed']).optional().describe('Cases with at least one target met or missed.'),
  deadline: DeadlineKind.optional().describe('Cases with such a target; with `target`, met or missed.'),
  grade: DeviationGrade.optional().describe('Cases with at least one deviation of this grade.'),
  offers: z.enum(['declined', 'expired']).optional().describe('Cases with at least one such offer.'),
};
export type CaseFilter = z.infer<z.ZodObject<typeof caseFilter>>;

const hasTarget = ({ summary }: CaseRow, { target, deadline }: CaseFilter): boolean =>
  summary.targets.some(
    ({ kind, met }) =>
      (target === undefined || met === (target === 'met')) && (deadline === undefined || kind === deadline),
  );

const hasOffers = ({ summary }: CaseRow, offers: NonNullable<CaseFilter['offers']>): boolean =>
  (offers === 'declined' ? summary.offersDeclined : summary.offersExpired) > 0;

/** Whether a case is one of those that a figure counts. */
export const standsBehind = (row: CaseRow, filter: CaseFilter): boolean => {
  const { summary } = row;
  const { priority, incidentType, disposition, measure, target, deadline, grade, offers } = filter;
  return (
    (priority === undefined || (summary.priority ?? 'none') === priority) &&
    (incidentType === undefined || summary.incidentType === incidentType) &&
    (disposition === undefined || row.disposition === disposition) &&
    (measure === undefined || spansOf(summary.times)[measure].length > 0) &&
    ((target === undefined && deadline === undefined) || hasTarget(row, filter)) &&
    (grade === undefined || summary.deviations.some((found) => found.grade === grade)) &&
    (offers === undefined || hasOffers(row, offers))
  );
};
