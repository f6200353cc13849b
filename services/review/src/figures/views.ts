import type { CaseRow } from '../cases/domain/case.ts';
import { MEASURES, shareOf, spansOf } from './domain/figures.ts';
import type { CaseView } from './routes.ts';

/** A closed case as the figures count it; nothing of a caller. */
export const caseView = ({ incidentId, disposition, closedAt, summary, revision }: CaseRow): CaseView => {
  const spans = spansOf(summary.times);
  return {
    incidentId,
    reference: summary.reference,
    incidentType: summary.incidentType,
    ...(summary.priority !== undefined && { priority: summary.priority }),
    validity: summary.validity,
    disposition,
    reportedAt: summary.times.reportedAt,
    closedAt,
    corrections: revision - 1,
    seconds: Object.fromEntries(MEASURES.flatMap((one) => spans[one].map((seconds) => [one, seconds]))),
    targets: shareOf(summary.targets),
    missed: [...new Set(summary.targets.filter(({ met }) => !met).map(({ kind }) => kind))],
    deviations: [...new Set(summary.deviations.map(({ grade }) => grade))],
    offersDeclined: summary.offersDeclined,
    offersExpired: summary.offersExpired,
  };
};
