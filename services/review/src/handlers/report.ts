import { scheduled } from '@muster/runtime/scheduled';
import { createReportDeps } from '../deps.ts';
import { ReportEnv } from '../env.ts';
import { sendDueReports } from '../use-cases/send-due-reports.ts';

const send = sendDueReports(createReportDeps(ReportEnv.parse(process.env)));

export const handler = scheduled(({ cause }) => send(cause));
