import { consumeReturnedMail } from '@muster/runtime/messaging/returned-mail';
import { createReportDeps } from '../wiring/deps.ts';
import { ReportEnv } from '../wiring/env.ts';
import { recordReturnedMail } from '../reports/record-returned-mail.ts';

const deps = createReportDeps(ReportEnv.parse(process.env));

export const handler = consumeReturnedMail((given, cause) => recordReturnedMail(deps, given, cause));
