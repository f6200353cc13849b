import type { Cause } from '@muster/core';
import type { Outcome } from '@muster/store';
import { refuseUnknown } from '@muster/store/known-names';
import { readNames } from '../organisation-names/read-names.ts';
import { createReport, type Report } from './domain/report-order.ts';
import { saved, savesOf, type OrderDeps } from './save-order.ts';

/** Orders a report. The same idempotency key gives the same report; an equal one that goes on is refused, naming it. */
export const orderReport = (
  deps: OrderDeps,
  report: Omit<Report, 'settledThrough'>,
  cause: Cause,
): Promise<Outcome<Report>> =>
  saved(deps, report.reportId, cause, async (loaded) => {
    const names = await readNames(deps);
    const unknown = refuseUnknown(names, [{ kind: 'teams', field: 'team', name: report.team }]);
    if (unknown) return unknown;
    const decision = createReport(report);
    const saves = await savesOf(deps, loaded, decision);
    return saves.ok ? { ...saves, state: decision.state } : saves;
  });
