import { log } from '@muster/runtime/logging/logger';
import type { ReportOrder, RunResult } from './report-order.ts';
import { runReport, type RunDeps } from './run-report.ts';
import type { ReportStores } from './store.ts';

/** Runs a report that the API has ordered, as it stands now; nothing of one that is gone. */
export const runOrderedReport = async (
  deps: RunDeps & ReportStores,
  { run: { reportId, period, cause } }: ReportOrder,
): Promise<RunResult> => {
  const { state: report } = await deps.reports.load(reportId);
  const deliveries = report === undefined ? [] : await runReport(deps, report, period, cause);
  log.info('report run', { reportId, count: deliveries.length });
  return { deliveries };
};
