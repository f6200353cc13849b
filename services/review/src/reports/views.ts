import { unknownSince, type KnownNames } from '@muster/contracts';
import type { ReportOrder } from './domain/report-order.ts';

/** An order with a warning when its team is not one of the organisation's any more. */
export const reportView = (report: ReportOrder, names: KnownNames | undefined) => {
  const warnings = unknownSince(names, [{ kind: 'teams', field: 'team', name: report.team }]);
  return { ...report, ...(warnings.length > 0 && { warnings }) };
};
