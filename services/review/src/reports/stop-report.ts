import { notFound, type Cause } from '@muster/core';
import type { Outcome } from '@muster/store';
import { stopOrder, type ReportOrder } from './domain/report-order.ts';
import type { ReportStores } from './store.ts';

/** Ends an order; ended once more it stays as it is. */
export const stopReport = (
  { reports }: ReportStores,
  reportId: string,
  cause: Cause,
): Promise<Outcome<ReportOrder>> =>
  reports.decide(reportId, cause, (report) => (report ? stopOrder(report, cause.at) : notFound('report')));
