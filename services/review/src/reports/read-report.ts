import { notFound, type Refused } from '@muster/core';
import { requireActive, type ReportOrder } from './domain/report-order.ts';
import type { ReportStores } from './store.ts';

type Found = { readonly ok: true; readonly report: ReportOrder; readonly version: number } | Refused;

/** A report of one of these teams; another team's is as if it were not there. */
export const readReport = async (
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
export const readActiveReport = async (
  deps: ReportStores,
  reportId: string,
  teams: readonly string[],
): Promise<Found> => {
  const found = await readReport(deps, reportId, teams);
  if (!found.ok) return found;
  const goesOn = requireActive(found.report);
  return goesOn.ok ? found : goesOn;
};
