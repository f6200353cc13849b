import { notFound, type Cause } from '@muster/core';
import type { Outcome } from '@muster/store';
import { stale } from '@muster/store/stale';
import { changeReport, type Report, type ReportChanges } from './domain/report-order.ts';
import { saved, savesOf, type OrderDeps } from './save-order.ts';

/** Changes an order that is still at the version that the change was made on. */
export const patchReport = (
  deps: OrderDeps,
  reportId: string,
  { changes, ifMatch }: { changes: ReportChanges; ifMatch: number | '*' | undefined },
  cause: Cause,
): Promise<Outcome<Report>> =>
  saved(deps, reportId, cause, async (loaded) => {
    if (loaded.state === undefined) return notFound('report');
    if (ifMatch !== '*' && ifMatch !== loaded.version) return stale(loaded);
    const decision = changeReport(loaded.state, changes, cause.at);
    if (!decision.ok || decision.unchanged) return decision.ok ? { ...decision, changes: [] } : decision;
    const saves = await savesOf(deps, loaded, decision);
    return saves.ok ? { ...saves, state: decision.state } : saves;
  });
