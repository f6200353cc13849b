import { readReceipt } from '@muster/notifications/email/receipt';
import { consumeReceipts } from '@muster/runtime/messaging/consume-receipts';
import { recordReturnedMail } from '../reports/record-returned-mail.ts';
import { createReportDeps } from '../wiring/deps.ts';
import { ReportEnv } from '../wiring/env.ts';

const deps = createReportDeps(ReportEnv.parse(process.env));

export const handler = consumeReceipts(readReceipt, (receipt, cause) =>
  recordReturnedMail(deps, receipt, cause),
);
