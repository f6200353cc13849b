import { scheduled } from '@muster/runtime/aws/scheduled';
import { createReportDeps } from '../wiring/deps.ts';
import { ReportEnv } from '../wiring/env.ts';
import { sendDueReports } from '../reports/send-due-reports.ts';

const deps = createReportDeps(ReportEnv.parse(process.env));

export const handler = scheduled(({ cause }) => sendDueReports(deps, cause));
