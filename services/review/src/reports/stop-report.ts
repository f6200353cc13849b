import { notFound, type Cause } from '@muster/core';
import type { Outcome } from '@muster/store';
import { stopReport, type Report } from './domain/report-order.ts';
import type { ReportStores } from './store.ts';

/** Ends an order; ended once more it stays as it is. */
export const endReport = (
  { reports }: ReportStores,
  reportId: string,
  cause: Cause,
): Promise<Outcome<Report>> =>
  reports.decide(reportId, cause, (report) => (report ? stopReport(report, cause.at) : notFound('report')));
