import { scheduled } from '@muster/runtime/aws/scheduled';
import { createReportDeps } from '../deps.ts';
import { ReportEnv } from '../env.ts';
import { sendDueReports } from '../use-cases/send-due-reports.ts';

const deps = createReportDeps(ReportEnv.parse(process.env));

export const handler = scheduled(({ cause }) => sendDueReports(deps, cause));
