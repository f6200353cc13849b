import { unknownSince, type KnownNames } from '@muster/contracts';
import { type Instant } from '@muster/core';
import { derivedId, newId } from '@muster/core/new-id';
import { ProblemError } from '@muster/runtime/http/problem';
import { reply, serve, withVersion, type Caller } from '@muster/runtime/http/serve';
import { ALL_NAMES } from '@muster/store/known-names';
import { createReportDeps } from '../deps.ts';
import { latestDue } from '../domain/period.ts';
import { reportHtml } from '../mails/report-html.ts';
import { reportSubject, reportText } from '../mails/report-text.ts';
import { mustGoOn, notOverYet, type Report } from '../domain/report.ts';
import { ReportEnv } from '../env.ts';
import { api } from '../routes.ts';
import { readFigures } from '../use-cases/read-figures.ts';
import { reportFor, reportsOf } from '../use-cases/read-reports.ts';
import { reportContent } from '../use-cases/report-content.ts';
import { endReport, orderReport, patchReport } from '../use-cases/order-report.ts';
import { deliveryLog } from '../use-cases/reports.ts';
import { runReport } from '../use-cases/run-report.ts';

const env = ReportEnv.parse(process.env);
const deps = createReportDeps(env);

const periodOf = (report: Report, asked: { from: Instant; to: Instant } | undefined, now: Instant) =>
  asked ? { ...asked, zone: report.cadence.zone } : latestDue(report.cadence, now);

const requireTeam = ({ teams }: Caller, team: string): void => {
  if (teams.includes(team)) return;
  const detail = `You are not in team ${team}; an admin can add you to its group.`;
  throw new ProblemError({ status: 403, rule: 'not-your-team', detail });
};

const activeReport = async (reportId: string, { teams }: Caller) => {
  const found = await reportFor(deps, reportId, teams);
  if (!found.ok) return found;
  const goesOn = mustGoOn(found.report);
  return goesOn.ok ? found : goesOn;
};

const knownNames = async () => (await deps.knownNames.load(ALL_NAMES)).state;

const reportView = (report: Report, names: KnownNames | undefined) => {
  const warnings = unknownSince(names, [{ kind: 'teams', field: 'team', name: report.team }]);
  return { ...report, ...(warnings.length > 0 && { warnings }) };
};

export const handler = serve(
  api,
  {
    createReport: async ({ body, caller, cause, request }) => {
      requireTeam(caller, body.team);
      const reportId =
        request.idempotencyKey === undefined
          ? newId('rpt')
          : derivedId('rpt', caller.username, request.idempotencyKey);
      const order = { ...body, reportId, createdAt: request.at };
      const saved = await orderReport(deps)(order, { ...cause, correlationId: reportId });
      return saved.ok
        ? withVersion(saved.version, reply(201, saved.state, { location: `/v1/reports/${reportId}` }))
        : saved;
    },
    listReports: async ({ caller }) => {
      const [reports, names] = await Promise.all([reportsOf(deps, caller.teams), knownNames()]);
      return reply(200, { items: reports.map((report) => reportView(report, names)) });
    },
    readReport: async ({ params, caller }) => {
      const found = await reportFor(deps, params.reportId, caller.teams);
      if (!found.ok) return found;
      const deliveries = await deliveryLog(deps, params.reportId);
      const report = reportView(found.report, await knownNames());
      return withVersion(found.version, reply(200, { report, deliveries }));
    },
    changeReport: async ({ params, body, caller, cause, request: { ifMatch } }) => {
      const found = await reportFor(deps, params.reportId, caller.teams);
      if (!found.ok) return found;
      const correlated = { ...cause, correlationId: params.reportId };
      const changed = await patchReport(deps, params.reportId, { changes: body, ifMatch }, correlated);
      if (!changed.ok) return changed;
      return withVersion(changed.version, reply(200, reportView(changed.state, await knownNames())));
    },
    stopReport: async ({ params, caller, cause }) => {
      const found = await reportFor(deps, params.reportId, caller.teams);
      if (!found.ok) return found;
      const ended = await endReport(deps, params.reportId, { ...cause, correlationId: params.reportId });
      return ended.ok ? reply(204) : ended;
    },
    previewReport: async ({ params, body, caller, request }) => {
      const found = await activeReport(params.reportId, caller);
      if (!found.ok) return found;
      const period = periodOf(found.report, body.period, request.at);
      const { content } = await reportContent(deps, found.report, period);
      return reply(200, {
        period,
        subject: reportSubject(content),
        text: reportText(content),
        html: reportHtml(content),
        figures: content.figures,
      });
    },
    runReport: async ({ params, body, caller, cause, request }) => {
      const found = await activeReport(params.reportId, caller);
      if (!found.ok) return found;
      const period = periodOf(found.report, body.period, request.at);
      if (period.to > request.at) return notOverYet(period.to);
      const run = { ...cause, correlationId: params.reportId };
      return reply(200, { period, deliveries: await runReport(deps, found.report, period, run) });
    },
    readMetrics: async ({ query, caller }) => {
      requireTeam(caller, query.team);
      return reply(200, { ...query, figures: await readFigures(deps, query.team, query.from, query.to) });
    },
  },
  { zone: env.HOME_ZONE },
);
