import { queryAll } from '../cases/query-all.ts';
import type { Report } from './domain/report-order.ts';
import { ALL_REPORTS, type ReportStores } from './store.ts';

/** Every report order of the organisation that goes on, of all teams. */
export const listReports = ({ reports }: ReportStores): Promise<Report[]> =>
  queryAll(reports, 'gsi1', ALL_REPORTS);

/** The reports of the teams somebody belongs to. */
export const reportsOf = async (deps: ReportStores, teams: readonly string[]): Promise<Report[]> =>
  (await listReports(deps)).filter((report) => teams.includes(report.team));
