import { notFound, type Refused } from '@muster/core';
import { mustGoOn, type Report } from './domain/report-order.ts';
import type { ReportStores } from './store.ts';

type Found = { readonly ok: true; readonly report: Report; readonly version: number } | Refused;

/** A report of one of these teams; another team's is as if it were not there. */
export const reportFor = async (
  { reports }: ReportStores,
  reportId: string,
  teams: readonly string[],
): Promise<Found> => {
  const { state, version } = await reports.load(reportId);
  return state !== undefined && teams.includes(state.team)
    ? { ok: true, report: state, version }
    : notFound('report');
};

/** The same of an order that has not been stopped. */
export const activeReportFor = async (
  deps: ReportStores,
  reportId: string,
  teams: readonly string[],
): Promise<Found> => {
  const found = await reportFor(deps, reportId, teams);
  if (!found.ok) return found;
  const goesOn = mustGoOn(found.report);
  return goesOn.ok ? found : goesOn;
};
