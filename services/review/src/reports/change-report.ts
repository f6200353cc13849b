import { notFound, type Cause } from '@muster/core';
import type { Outcome } from '@muster/store';
import { stale } from '@muster/store/stale';
import { changeOrder, type ReportOrder, type ReportChanges } from './domain/report-order.ts';
import { saveOrder, changesOf, type OrderDeps } from './save-order.ts';

/** Changes an order that is still at the version that the change was made on. */
export const changeReport = (
  deps: OrderDeps,
  reportId: string,
  { changes, ifMatch }: { changes: ReportChanges; ifMatch: number | '*' | undefined },
  cause: Cause,
): Promise<Outcome<ReportOrder>> =>
  saveOrder(deps, reportId, cause, async (loaded) => {
    if (loaded.state === undefined) return notFound('report');
    if (ifMatch !== '*' && ifMatch !== loaded.version) return stale(loaded);
    const decision = changeOrder(loaded.state, changes, cause.at);
    if (!decision.ok || decision.unchanged) return decision.ok ? { ...decision, changes: [] } : decision;
    const saves = await changesOf(deps, loaded, decision);
    return saves.ok ? { ...saves, state: decision.state } : saves;
  });
