import type { KnownNames } from '@muster/contracts';
import { derivedId } from '@muster/core/new-id';
import { stale } from '@muster/runtime/http/problem';
import {
  keyReused,
  type AggregateStore,
  type Change,
  type Loaded,
  type Outcome,
  type Table,
} from '@muster/store';
import {
  decided,
  met,
  notFound,
  refuse,
  unchanged,
  type Cause,
  type Decided,
  type Refused,
} from '@muster/core';
import { ALL_NAMES, refuseUnknown } from '@muster/store/known-names';
import {
  changeReport,
  createReport,
  isSameOrder,
  orderKey,
  stopReport,
  type Report,
  type ReportChanges,
} from '../domain/report.ts';
import type { OrderHolder } from '../stores.ts';
import { listReports } from './reports.ts';

export interface OrderDeps {
  readonly table: Table;
  readonly reports: AggregateStore<Report>;
  readonly holders: AggregateStore<OrderHolder>;
  readonly knownNames: AggregateStore<KnownNames>;
}

const twinOf = (report: Report, others: readonly (Report | undefined)[]): Report | undefined =>
  others.find(
    (other) =>
      other !== undefined &&
      other.reportId !== report.reportId &&
      other.stoppedAt === undefined &&
      isSameOrder(other, report),
  );

/** The saves of an order that no other equals. The list may be a moment old; the holder of its key is not. */
const savesOf = async (
  deps: OrderDeps,
  loaded: Loaded<Report>,
  decision: Decided<Report>,
): Promise<{ ok: true; changes: Change[] } | Refused> => {
  const { state } = decision;
  const change = deps.reports.change(loaded, decision);
  if (loaded.state && isSameOrder(loaded.state, state)) return { ok: true, changes: [change] };
  const holder = await deps.holders.load(derivedId('ord', orderKey(state)));
  const held = holder.state && (await deps.reports.load(holder.state.reportId)).state;
  const twin = twinOf(state, [held, ...(await listReports(deps))]);
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

const saved = async (
  { reports, table }: OrderDeps,
  reportId: string,
  cause: Cause,
  attempt: (loaded: Loaded<Report>) => Promise<{ ok: true; changes: Change[]; state: Report } | Refused>,
): Promise<Outcome<Report>> => {
  const outcome = await table.decide(cause, async () => {
    const loaded = await reports.load(reportId);
    const before = met(loaded.causes, cause);
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

/** Orders a report. The same idempotency key gives the same report; an equal one that goes on is refused, naming it. */
export const orderReport = (
  deps: OrderDeps,
): ((report: Omit<Report, 'settledThrough'>, cause: Cause) => Promise<Outcome<Report>>) => {
  return (report, cause) =>
    saved(deps, report.reportId, cause, async (loaded) => {
      const { state: names } = await deps.knownNames.load(ALL_NAMES);
      const unknown = refuseUnknown(names, [{ kind: 'teams', field: 'team', name: report.team }]);
      if (unknown) return unknown;
      const decision = createReport(report);
      const saves = await savesOf(deps, loaded, decision);
      return saves.ok ? { ...saves, state: decision.state } : saves;
    });
};

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

/** Ends an order; ended once more it stays as it is. */
export const endReport = (
  { reports }: Pick<OrderDeps, 'reports'>,
  reportId: string,
  cause: Cause,
): Promise<Outcome<Report>> =>
  reports.decide(reportId, cause, (report) => (report ? stopReport(report, cause.at) : notFound('report')));
