import { mailRedactor } from '@muster/notifications/email/redact-mail';
import { redactProofsIn } from '@muster/notifications/redact-proof';
import { wordsRedactor } from '@muster/notifications/redact-words';
import { dynamoDb } from '@muster/runtime/aws/clients/dynamodb';
import { s3 } from '@muster/runtime/aws/clients/s3';
import { redactionPart } from '@muster/runtime/aws/redaction';
import { redactIn } from '@muster/store/redact';
import { redactResponse } from '../notifications/redact-response.ts';
import { createDeps } from '../wiring/deps.ts';
import { RedactEnv } from '../wiring/env.ts';

const env = RedactEnv.parse(process.env);

export const handler = redactionPart(
  redactResponse({
    ...createDeps(env),
    redactAggregate: redactIn(dynamoDb(), env.TABLE_NAME),
    redactProof: redactProofsIn(s3(), env.MAIL_BUCKET, { eml: mailRedactor, json: wordsRedactor }),
  }),
);
