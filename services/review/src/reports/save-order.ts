import { derivedId } from '@muster/core/new-id';
import { keyReused, type Change, type Loaded, type Outcome, type Table } from '@muster/store';
import {
  decided,
  compareCause,
  refuse,
  unchanged,
  type Cause,
  type Decided,
  type Refused,
} from '@muster/core';
import type { OrganisationNameStores } from '../organisation-names/store.ts';
import { isEqualOrder, orderKey, type ReportOrder } from './domain/report-order.ts';
import { listReports } from './list-reports.ts';
import type { OrderHolderStores, ReportStores } from './store.ts';

export type OrderDeps = ReportStores & OrderHolderStores & OrganisationNameStores & { readonly table: Table };

const findEqualOrder = (
  report: ReportOrder,
  others: readonly (ReportOrder | undefined)[],
): ReportOrder | undefined =>
  others.find(
    (other) =>
      other !== undefined &&
      other.reportId !== report.reportId &&
      other.stoppedAt === undefined &&
      isEqualOrder(other, report),
  );

/** The saves of an order that no other equals. The list may be a moment old; the holder of its key is not. */
export const changesOf = async (
  deps: OrderDeps,
  loaded: Loaded<ReportOrder>,
  decision: Decided<ReportOrder>,
): Promise<{ ok: true; changes: Change[] } | Refused> => {
  const { state } = decision;
  const change = deps.reports.change(loaded, decision);
  if (loaded.state && isEqualOrder(loaded.state, state)) return { ok: true, changes: [change] };
  const holder = await deps.holders.load(derivedId('ord', orderKey(state)));
  const held = holder.state && (await deps.reports.load(holder.state.reportId)).state;
  const twin = findEqualOrder(state, [held, ...(await listReports(deps))]);
  if (twin) {
    const { reportId, title } = twin;
    return refuse(
      'equal-report',
      `"${title}" (${reportId}) sends the same team's figures to the same people at the same times. Change that order instead.`,
      { reportId },
    );
  }
  const { reportId } = state;
  const holds = deps.holders.change(
    holder,
    holder.state?.reportId === reportId ? unchanged({ reportId }) : decided({ reportId }, []),
    { remembers: false },
  );
  return { ok: true, changes: [change, holds] };
};

/** Loads an order, decides and saves; a cause that was met before gives the order as it is. */
export const saveOrder = async (
  { reports, table }: OrderDeps,
  reportId: string,
  cause: Cause,
  attempt: (
    loaded: Loaded<ReportOrder>,
  ) => Promise<{ ok: true; changes: Change[]; state: ReportOrder } | Refused>,
): Promise<Outcome<ReportOrder>> => {
  const outcome = await table.decide(cause, async () => {
    const loaded = await reports.load(reportId);
    const before = compareCause(loaded.causes, cause);
    if (before === 'other-body') return keyReused;
    if (before === 'same' && loaded.state) {
      return { ok: true, changes: [], value: { state: loaded.state, version: loaded.version } };
    }
    const given = await attempt(loaded);
    if (!given.ok) return given;
    return { ok: true, changes: given.changes, value: { state: given.state, version: loaded.version + 1 } };
  });
  return outcome.ok ? { ok: true, ...outcome.value, how: outcome.how } : outcome;
};
