import type { Instant } from '@muster/core';
import { derivedId, newId } from '@muster/core/new-id';
import { ProblemError } from '@muster/runtime/http/problem';
import { reply, withVersion, type Handlers } from '@muster/runtime/http/serve';
import { notYourTeam } from '../figures/domain/team-access.ts';
import { readOrganisationNames } from '../organisation-names/read-organisation-names.ts';
import { changeReport } from './change-report.ts';
import { composeReport, type ComposeDeps } from './compose-report.ts';
import { latestDue, periodsToRun } from './domain/period.ts';
import { periodNotOver, type ReportOrder } from './domain/report-order.ts';
import { readDeliveryLog } from './list-deliveries.ts';
import { listReportsOfTeams } from './list-reports.ts';
import { reportView } from './views.ts';
import { reportHtml } from './mails/report-html.ts';
import { reportSubject, reportText } from './mails/report-text.ts';
import { orderReport } from './order-report.ts';
import { readActiveReport, readReport } from './read-report.ts';
import type { reportRoutes } from './routes.ts';
import type { OrderRun } from './order-run.ts';
import type { OrderDeps } from './save-order.ts';
import { stopReport } from './stop-report.ts';
import type { DeliveryStores } from './store.ts';

const periodOf = (report: ReportOrder, asked: { from: Instant; to: Instant } | undefined, now: Instant) =>
  asked ? { ...asked, zone: report.cadence.zone } : latestDue(report.cadence, now);

type ReportDeps = OrderDeps & ComposeDeps & DeliveryStores & { readonly orderRun: OrderRun };

export const reportHandlers = (deps: ReportDeps): Handlers<typeof reportRoutes> => ({
  createReport: async ({ body, caller, cause, request }) => {
    const { team } = body;
    if (!caller.teams.includes(team)) throw new ProblemError({ status: 403, ...notYourTeam(team) });
    const reportId =
      request.idempotencyKey === undefined
        ? newId('rpt')
        : derivedId('rpt', caller.username, request.idempotencyKey);
    const order = { ...body, reportId, createdAt: request.at };
    const saved = await orderReport(deps, order, { ...cause, correlationId: reportId });
    return saved.ok
      ? withVersion(saved.version, reply(201, saved.state, { location: `/v1/reports/${reportId}` }))
      : saved;
  },

  listReports: async ({ caller }) => {
    const [reports, names] = await Promise.all([
      listReportsOfTeams(deps, caller.teams),
      readOrganisationNames(deps),
    ]);
    return reply(200, { items: reports.map((report) => reportView(report, names)) });
  },

  readReport: async ({ params, caller, request }) => {
    const found = await readReport(deps, params.reportId, caller.teams);
    if (!found.ok) return found;
    const deliveries = await readDeliveryLog(deps, params.reportId);
    const report = reportView(found.state, await readOrganisationNames(deps));
    const periods = periodsToRun(found.state.cadence, request.at);
    return withVersion(found.version, reply(200, { report, deliveries, periods }));
  },

  changeReport: async ({ params, body, caller, cause, request: { ifMatch } }) => {
    const found = await readReport(deps, params.reportId, caller.teams);
    if (!found.ok) return found;
    const correlated = { ...cause, correlationId: params.reportId };
    const changed = await changeReport(deps, params.reportId, { changes: body, ifMatch }, correlated);
    if (!changed.ok) return changed;
    return withVersion(
      changed.version,
      reply(200, reportView(changed.state, await readOrganisationNames(deps))),
    );
  },

  stopReport: async ({ params, caller, cause }) => {
    const found = await readReport(deps, params.reportId, caller.teams);
    if (!found.ok) return found;
    const ended = await stopReport(deps, params.reportId, { ...cause, correlationId: params.reportId });
    return ended.ok ? reply(204) : ended;
  },

  previewReport: async ({ params, body, caller, request }) => {
    const found = await readActiveReport(deps, params.reportId, caller.teams);
    if (!found.ok) return found;
    const period = periodOf(found.state, body.period, request.at);
    const { content } = await composeReport(deps, found.state, period);
    return reply(200, {
      period,
      subject: reportSubject(content),
      text: reportText(content),
      html: reportHtml(content),
      figures: content.figures,
    });
  },

  runReport: async ({ params, body, caller, cause, request }) => {
    const found = await readActiveReport(deps, params.reportId, caller.teams);
    if (!found.ok) return found;
    const period = periodOf(found.state, body.period, request.at);
    if (period.to > request.at) return periodNotOver(period.to);
    const { bodyHash: _, ...asked } = cause;
    const { reportId } = params;
    const run = { reportId, period, cause: { ...asked, correlationId: reportId } };
    return reply(200, { period, deliveries: [...(await deps.orderRun(run))] });
  },
});
