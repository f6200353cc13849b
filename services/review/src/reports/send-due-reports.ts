import type { Cause } from '@muster/core';
import { duePeriods } from './domain/period.ts';
import { completeCorrections, completePeriod, type ReportOrder } from './domain/report-order.ts';
import type { DeliveryResult } from './deliver-report.ts';
import { listReports } from './list-reports.ts';
import { runReport, type RunDeps } from './run-report.ts';
import type { ReportStores } from './store.ts';
import { sendCorrections } from './send-corrections.ts';

export type DueDeps = RunDeps & ReportStores;

/** A report that somebody has not been sent; the next sweep tries again. */
export class UndeliveredReport extends Error {
  constructor(reportId: string, recipients: number) {
    super(`report ${reportId}: ${String(recipients)} copies without a confirmed mail`);
    this.name = 'UndeliveredReport';
  }
}

/** A copy that is never tried again: thrown once, so that the alarm calls somebody; the period is complete. */
export class GivenUpReport extends Error {
  constructor(reportId: string, recipients: number) {
    super(`report ${reportId}: ${String(recipients)} copies given up`);
    this.name = 'GivenUpReport';
  }
}

const COMPLETE: readonly DeliveryResult['status'][] = ['sent', 'already-sent', 'given-up', 'stopped'];

/** Sends due periods, oldest first, then corrected copies. A period is complete once each recipient has it or is given up. Throws the first error at the end, for the alarm. */
export const sendDueReports = async (deps: DueDeps, cause: Cause): Promise<{ sent: number }> => {
  const errors: unknown[] = [];
  let sent = 0;
  for (const listed of await listReports(deps)) {
    for (const send of [sendDue, sendCorrected]) {
      try {
        const report = await loadActive(deps, listed);
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
const loadActive = async (
  { reports }: DueDeps,
  { reportId }: ReportOrder,
): Promise<ReportOrder | undefined> => {
  const { state } = await reports.load(reportId);
  return state === undefined || state.paused || state.stoppedAt !== undefined ? undefined : state;
};

const countSent = (reportId: string, copies: readonly DeliveryResult[]): number => {
  const open = copies.filter(({ status }) => !COMPLETE.includes(status)).length;
  const givenUp = copies.filter(({ givenUpFor }) => givenUpFor !== undefined).length;
  if (open > 0) throw new UndeliveredReport(reportId, open);
  if (givenUp > 0) throw new GivenUpReport(reportId, givenUp);
  return copies.filter(({ status }) => status === 'sent').length;
};

const isComplete = (copies: readonly DeliveryResult[]): boolean =>
  copies.every(({ status }) => COMPLETE.includes(status));

const sendDue = async (deps: DueDeps, report: ReportOrder, cause: Cause): Promise<number> => {
  const all: DeliveryResult[] = [];
  for (const period of duePeriods(report.cadence, report.settledThrough, deps.now())) {
    all.push(...(await runReport(deps, report, period, cause)));
    if (!isComplete(all)) continue;
    await deps.reports.decide(report.reportId, { ...cause, key: `settled:${period.to}` }, (state = report) =>
      completePeriod(state, period),
    );
  }
  return countSent(report.reportId, all);
};

const sendCorrected = async (deps: DueDeps, report: ReportOrder, cause: Cause): Promise<number> => {
  const { copies, through } = await sendCorrections(deps, report, cause);
  if (through !== undefined && isComplete(copies)) {
    await deps.reports.decide(report.reportId, { ...cause, key: `corrected:${through}` }, (state = report) =>
      completeCorrections(state, through),
    );
  }
  return countSent(report.reportId, copies);
};
