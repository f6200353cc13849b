import { dynamoDb } from '@muster/runtime/clients/dynamodb';
import { s3 } from '@muster/runtime/clients/s3';
import { ses } from '@muster/runtime/clients/ses';
import { systemClock } from '@muster/runtime/clock';
import { newId } from '@muster/runtime/ids';
import { MailSender } from '@muster/runtime/mail';
import { AggregateStore, Table } from '@muster/store';
import type { ReportEnv, ReviewEnv } from './env.ts';
import { caseKind, deliveryKind, reportKind } from './stores.ts';

/** Made once per Lambda, at its cold start. */
export const createCaseDeps = (env: ReviewEnv) => ({
  cases: new AggregateStore(new Table({ client: dynamoDb(), name: env.TABLE_NAME }), caseKind),
});

/** What sending reports needs; made once per Lambda, at its cold start. */
export const createReportDeps = (env: ReportEnv) => {
  const table = new Table({ client: dynamoDb(), name: env.TABLE_NAME });
  return {
    cases: new AggregateStore(table, caseKind),
    reports: new AggregateStore(table, reportKind),
    deliveries: new AggregateStore(table, deliveryKind),
    mail: new MailSender({ ses: ses(), s3: s3(), bucket: env.MAIL_BUCKET }),
    mailFrom: env.MAIL_FROM,
    publicUrl: env.PUBLIC_URL,
    now: systemClock,
    newId,
  };
};
