import { notFound, type Refused } from '@muster/core';
import type { AggregateStore } from '@muster/store';
import type { Report } from '../domain/report.ts';
import { listReports } from './reports.ts';

interface Deps {
  readonly reports: AggregateStore<Report>;
}

/** The reports of the teams somebody belongs to. */
export const reportsOf = async (deps: Deps, teams: readonly string[]): Promise<Report[]> =>
  (await listReports(deps)).filter((report) => teams.includes(report.team));

/** A report of one of these teams; another team's is as if it were not there. */
export const reportFor = async (
  { reports }: Deps,
  reportId: string,
  teams: readonly string[],
): Promise<{ ok: true; report: Report; version: number } | Refused> => {
  const { state, version } = await reports.load(reportId);
  return state !== undefined && teams.includes(state.team)
    ? { ok: true, report: state, version }
    : notFound('report');
};
