import type { Cause } from '@muster/core';
import type { Outcome } from '@muster/store';
import { refuseUnknownNames } from '@muster/store/known-names';
import { readOrganisationNames } from '../organisation-names/read-organisation-names.ts';
import { createOrder, type ReportOrder } from './domain/report-order.ts';
import { saveOrder, changesOf, type OrderDeps } from './save-order.ts';

/** Orders a report. The same idempotency key gives the same report; an equal one that goes on is refused, naming it. */
export const orderReport = (
  deps: OrderDeps,
  report: Omit<ReportOrder, 'settledThrough'>,
  cause: Cause,
): Promise<Outcome<ReportOrder>> =>
  saveOrder(deps, report.reportId, cause, async (loaded) => {
    const names = await readOrganisationNames(deps);
    const unknown = refuseUnknownNames(names, [{ kind: 'teams', field: 'team', name: report.team }]);
    if (unknown) return unknown;
    const decision = createOrder(report);
    const saves = await changesOf(deps, loaded, decision);
    return saves.ok ? { ...saves, state: decision.state } : saves;
  });
