import { dynamoDb } from '@muster/runtime/aws/clients/dynamodb';
import { partBy, runPart } from '@muster/runtime/aws/redaction';
import { consume } from '@muster/runtime/messaging/consume';
import { redactIn } from '@muster/store/redact';
import { carryOutRedaction } from '../redactions/carry-out-redaction.ts';
import { redactRecords } from '../redactions/redact-records.ts';
import { createDeps, createRedactionStores } from '../wiring/deps.ts';
import { RedactEnv } from '../wiring/env.ts';
import { subscriptions } from '../wiring/subscriptions.ts';

/** Less than this Lambda has itself. */
const PATIENCE_MS = 90_000;

const env = RedactEnv.parse(process.env);
const own = redactRecords(redactIn(dynamoDb(), env.TABLE_NAME));
const deps = {
  ...createDeps(env),
  ...createRedactionStores(env),
  parts: {
    intake: partBy(env.INTAKE_REDACT_NAME, PATIENCE_MS),
    triage: partBy(env.TRIAGE_REDACT_NAME, PATIENCE_MS),
    dispatch: partBy(env.DISPATCH_REDACT_NAME, PATIENCE_MS),
    review: partBy(env.REVIEW_REDACT_NAME, PATIENCE_MS),
    monitoring: (order: Parameters<typeof own>[0]) => runPart(own, order),
  },
};

export const handler = consume(subscriptions.redact, {
  TextRedactionOrdered: ({ data }, cause, { tries }) =>
    carryOutRedaction(deps, data.redactionId, cause, tries),
});
