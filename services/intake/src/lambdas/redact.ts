import { dynamoDb } from '@muster/runtime/aws/clients/dynamodb';
import { redactionPart } from '@muster/runtime/aws/redaction';
import { redactIn } from '@muster/store/redact';
import { redactReport } from '../reports/redact-report.ts';
import { createStores } from '../wiring/deps.ts';
import { RedactEnv } from '../wiring/env.ts';

const client = dynamoDb();
const env = RedactEnv.parse(process.env);

export const handler = redactionPart(
  redactReport({
    ...createStores(env),
    redactAggregate: redactIn(client, env.TABLE_NAME),
    redactCaller: redactIn(client, env.CALLERS_TABLE_NAME),
  }),
);
