import { mailRedactor } from '@muster/notifications/email/redact-mail';
import { redactLettersIn } from '@muster/notifications/redact-letter';
import { redactProofsIn } from '@muster/notifications/redact-proof';
import { dynamoDb } from '@muster/runtime/aws/clients/dynamodb';
import { s3 } from '@muster/runtime/aws/clients/s3';
import { redactionPart } from '@muster/runtime/aws/redaction';
import { redactIn } from '@muster/store/redact';
import { redactReview } from '../redaction/redact-review.ts';
import { createRedactDeps } from '../wiring/deps.ts';
import { RedactEnv } from '../wiring/env.ts';

const env = RedactEnv.parse(process.env);

export const handler = redactionPart(
  redactReview({
    ...createRedactDeps(env),
    redactAggregate: redactIn(dynamoDb(), env.TABLE_NAME),
    redactProof: redactProofsIn(s3(), env.MAIL_BUCKET, { eml: mailRedactor }),
    redactLetter: redactLettersIn(s3(), env.MAIL_BUCKET),
  }),
);
