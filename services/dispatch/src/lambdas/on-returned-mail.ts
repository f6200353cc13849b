import { readReceipt } from '@muster/notifications/email/receipt';
import { consumeReceipts } from '@muster/runtime/messaging/consume-receipts';
import { recordReturnedMail } from '../notifications/record-returned-mail.ts';
import { createDeps } from '../wiring/deps.ts';
import { DispatchEnv } from '../wiring/env.ts';

const deps = createDeps(DispatchEnv.parse(process.env));

export const handler = consumeReceipts(readReceipt, (receipt, cause) =>
  recordReturnedMail(deps, receipt, cause),
);
