import type { Cause } from '@muster/core';
import { periodsDue } from './domain/period.ts';
import { settleCorrections, settlePeriod, type Report } from './domain/report-order.ts';
import type { Delivered } from './deliver-report.ts';
import { listReports } from './list-reports.ts';
import { runReport, type RunDeps } from './run-report.ts';
import type { ReportStores } from './store.ts';
import { sendCorrections } from './send-corrections.ts';

export type DueDeps = RunDeps & ReportStores;

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

const SETTLED: readonly Delivered['status'][] = ['sent', 'already-sent', 'given-up', 'stopped'];

/** Sends due periods, oldest first, then corrected copies. A period is settled once each recipient has it or is given up. The first error is thrown at the end, for the alarm. */
export const sendDueReports = async (deps: DueDeps, cause: Cause): Promise<{ sent: number }> => {
  const errors: unknown[] = [];
  let sent = 0;
  for (const listed of await listReports(deps)) {
    for (const send of [sendDue, sendCorrected]) {
      try {
        const report = await asItIs(deps, listed);
        sent += report ? await send(deps, report, cause) : 0;
      } catch (error) {
        errors.push(error);
      }
    }
  }
  if (errors.length > 0) throw errors[0];
  return { sent };
};

/** The list may be a moment old: what was stopped or changed just now is read as it is. */
const asItIs = async ({ reports }: DueDeps, { reportId }: Report): Promise<Report | undefined> => {
  const { state } = await reports.load(reportId);
  return state === undefined || state.paused || state.stoppedAt !== undefined ? undefined : state;
};

const checked = (reportId: string, copies: readonly Delivered[]): number => {
  const open = copies.filter(({ status }) => !SETTLED.includes(status)).length;
  const givenUp = copies.filter(({ givenUpFor }) => givenUpFor !== undefined).length;
  if (open > 0) throw new UnsettledReport(reportId, open);
  if (givenUp > 0) throw new GivenUpReport(reportId, givenUp);
  return copies.filter(({ status }) => status === 'sent').length;
};

const isSettled = (copies: readonly Delivered[]): boolean =>
  copies.every(({ status }) => SETTLED.includes(status));

const sendDue = async (deps: DueDeps, report: Report, cause: Cause): Promise<number> => {
  const all: Delivered[] = [];
  for (const period of periodsDue(report.cadence, report.settledThrough, deps.now())) {
    all.push(...(await runReport(deps, report, period, cause)));
    if (!isSettled(all)) continue;
    await deps.reports.decide(report.reportId, { ...cause, key: `settled:${period.to}` }, (state = report) =>
      settlePeriod(state, period),
    );
  }
  return checked(report.reportId, all);
};

const sendCorrected = async (deps: DueDeps, report: Report, cause: Cause): Promise<number> => {
  const { copies, through } = await sendCorrections(deps, report, cause);
  if (through !== undefined && isSettled(copies)) {
    await deps.reports.decide(report.reportId, { ...cause, key: `corrected:${through}` }, (state = report) =>
      settleCorrections(state, through),
    );
  }
  return checked(report.reportId, copies);
};
