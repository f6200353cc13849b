import { consumeReturnedMail } from '@muster/runtime/messaging/returned-mail';
import { createReportDeps } from '../deps.ts';
import { ReportEnv } from '../env.ts';
import { takeReturnedMail } from '../use-cases/take-returned-mail.ts';

const deps = createReportDeps(ReportEnv.parse(process.env));

export const handler = consumeReturnedMail((given, cause) => takeReturnedMail(deps, given, cause));
