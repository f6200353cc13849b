import type { Cause } from '@muster/store';
import type { Period } from '../domain/period.ts';
import { eachOnce, type Report } from '../domain/report.ts';
import { deliverReport, type Delivered, type DeliverDeps } from './deliver-report.ts';
import { reportContent, type ContentDeps } from './report-content.ts';

export type RunDeps = DeliverDeps & ContentDeps;

/** Sends a report for a period to everybody who does not have it yet, each a mail of their own. */
export const runReport =
  (deps: RunDeps) =>
  async (report: Report, period: Period, cause: Cause): Promise<Delivered[]> => {
    const { content, rows } = await reportContent(deps)(report, period);
    const delivered: Delivered[] = [];
    for (const recipient of eachOnce(report.recipients)) {
      delivered.push(await deliverReport(deps)({ report, period, recipient, content, rows }, cause));
    }
    return delivered;
  };
