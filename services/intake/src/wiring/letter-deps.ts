import { EmailSender } from '@muster/notifications/email/email-sender';
import { lettersIn } from '@muster/notifications/letter-store';
import { proofsIn } from '@muster/notifications/proof-store';
import { dynamoDb } from '@muster/runtime/aws/clients/dynamodb';
import { s3 } from '@muster/runtime/aws/clients/s3';
import { ses } from '@muster/runtime/aws/clients/ses';
import { systemClock } from '@muster/runtime/aws/clock';
import { AggregateStore, Table } from '@muster/store';
import { callersIn } from '../callers/store.ts';
import { contactKind } from '../contacts/store.ts';
import type { SendLetterDeps } from '../letters/send-letter.ts';
import { letterKind, type LetterStores } from '../letters/store.ts';
import type { IntakeEnv, LetterEnv } from './env.ts';

export const letterStoresOf = ({ TABLE_NAME, RETENTION_DAYS }: IntakeEnv): LetterStores => {
  const table = new Table({ client: dynamoDb(), name: TABLE_NAME, retentionDays: RETENTION_DAYS });
  return { table, letters: new AggregateStore(table, letterKind) };
};

/** What sending letters needs; made once, at the Lambda's cold start. */
export const createLetterDeps = (env: LetterEnv): SendLetterDeps => {
  const stores = letterStoresOf(env);
  const callers = new Table({ client: dynamoDb(), name: env.CALLERS_TABLE_NAME });
  return {
    ...stores,
    contacts: new AggregateStore(stores.table, contactKind),
    callers: callersIn(callers),
    accessLogRetentionDays: env.ACCESS_LOG_RETENTION_DAYS,
    texts: lettersIn(s3(), env.MAIL_BUCKET),
    proofs: proofsIn(s3(), env.MAIL_BUCKET),
    email: new EmailSender(ses()),
    mailFrom: env.MAIL_FROM,
    now: systemClock,
  };
};
