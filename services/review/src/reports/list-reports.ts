import { queryAll } from '../cases/query-all.ts';
import type { ReportOrder } from './domain/report-order.ts';
import { ALL_REPORTS, type ReportStores } from './store.ts';

/** Every report order of the organisation that goes on, of all teams. */
export const listReports = ({ reports }: ReportStores): Promise<ReportOrder[]> =>
  queryAll(reports, 'gsi1', ALL_REPORTS);

/** The reports of the teams somebody belongs to. */
export const listReportsOfTeams = async (
  deps: ReportStores,
  teams: readonly string[],
): Promise<ReportOrder[]> => (await listReports(deps)).filter((report) => teams.includes(report.team));
