import { readReceipt } from '@muster/notifications/email/receipt';
import { consumeReceipts } from '@muster/runtime/messaging/consume-receipts';
import { recordReturnedLetter } from '../letters/record-returned-letter.ts';
import { letterStoresOf } from '../wiring/letter-deps.ts';
import { IntakeEnv } from '../wiring/env.ts';

const deps = letterStoresOf(IntakeEnv.parse(process.env));

export const handler = consumeReceipts(readReceipt, (receipt, cause) =>
  recordReturnedLetter(deps, receipt, cause),
);
