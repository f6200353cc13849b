import type { AggregateStore, Cause } from '@muster/store';
import { periodsDue } from '../domain/period.ts';
import { settlePeriod, type Report } from '../domain/report.ts';
import type { Delivered } from './deliver-report.ts';
import { listReports } from './reports.ts';
import { runReport, type RunDeps } from './run-report.ts';

export type DueDeps = RunDeps & { readonly reports: AggregateStore<Report> };

/** A report that somebody has not been sent; the next sweep tries again. */
export class UnsettledReport extends Error {
  constructor(reportId: string, recipients: number) {
    super(`report ${reportId}: ${String(recipients)} copies without a confirmed mail`);
    this.name = 'UnsettledReport';
  }
}

/** A copy that is never tried again: thrown once, so that the alarm calls somebody; the period is settled. */
export class GivenUpReport extends Error {
  constructor(reportId: string, recipients: number) {
    super(`report ${reportId}: ${String(recipients)} copies given up`);
    this.name = 'GivenUpReport';
  }
}

const SETTLED: readonly Delivered['status'][] = ['sent', 'already-sent', 'given-up'];

/**
 * Sends every report whose time has come, oldest period first. A period is settled once all its recipients have it or
 * are given up.
 * One report that fails holds up no other: the first error is thrown at the end, so that the alarm hears of it.
 */
export const sendDueReports =
  (deps: DueDeps) =>
  async (cause: Cause): Promise<{ sent: number }> => {
    const errors: unknown[] = [];
    let sent = 0;
    for (const report of await listReports(deps)) {
      try {
        sent += await sendDue(deps, report, cause);
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors[0];
    return { sent };
  };

const sendDue = async (deps: DueDeps, report: Report, cause: Cause): Promise<number> => {
  let sent = 0;
  let [open, givenUp] = [0, 0];
  for (const period of periodsDue(report.cadence, report.settledThrough, deps.now())) {
    const copies = await runReport(deps)(report, period, cause);
    sent += copies.filter(({ status }) => status === 'sent').length;
    open += copies.filter(({ status }) => !SETTLED.includes(status)).length;
    givenUp += copies.filter(({ givenUpFor }) => givenUpFor !== undefined).length;
    if (open > 0) continue;
    await deps.reports.decide(report.reportId, { ...cause, key: `settled:${period.to}` }, (state = report) =>
      settlePeriod(state, period),
    );
  }
  if (open > 0) throw new UnsettledReport(report.reportId, open);
  if (givenUp > 0) throw new GivenUpReport(report.reportId, givenUp);
  return sent;
};
