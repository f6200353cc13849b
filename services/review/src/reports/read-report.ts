import { loadOfTeams, type FoundOfTeam } from '../cases/load-of-teams.ts';
import { requireActive, type ReportOrder } from './domain/report-order.ts';
import type { ReportStores } from './store.ts';

/** A report of one of these teams; another team's is as if it were not there. */
export const readReport = (
  { reports }: ReportStores,
  reportId: string,
  teams: readonly string[],
): Promise<FoundOfTeam<ReportOrder>> => loadOfTeams(reports, reportId, teams, 'report');

/** The same of an order that has not been stopped. */
export const readActiveReport = async (
  deps: ReportStores,
  reportId: string,
  teams: readonly string[],
): Promise<FoundOfTeam<ReportOrder>> => {
  const found = await readReport(deps, reportId, teams);
  if (!found.ok) return found;
  const goesOn = requireActive(found.state);
  return goesOn.ok ? found : goesOn;
};
