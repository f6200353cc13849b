import { consumeReturnedMail } from '@muster/runtime/returned-mail';
import { createReportDeps } from '../deps.ts';
import { ReportEnv } from '../env.ts';
import { takeReturnedMail } from '../use-cases/take-returned-mail.ts';

export const handler = consumeReturnedMail(takeReturnedMail(createReportDeps(ReportEnv.parse(process.env))));
