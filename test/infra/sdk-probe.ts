import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { InvokeCommand } from '@aws-sdk/client-lambda';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { GetCommand, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { dynamoDb } from '@muster/runtime/aws/clients/dynamodb';
import { eventBridge } from '@muster/runtime/aws/clients/eventbridge';
import { lambdas } from '@muster/runtime/aws/clients/lambda';
import { s3 } from '@muster/runtime/aws/clients/s3';
import { secretsManager } from '@muster/runtime/aws/clients/secrets-manager';
import { ses } from '@muster/runtime/aws/clients/ses';
import { sqs } from '@muster/runtime/aws/clients/sqs';
import { EmailSender } from '@muster/notifications/email/email-sender';
import { proofsIn } from '@muster/notifications/proof-store';
import { Secrets } from '@muster/runtime/aws/secrets';

/** Calls each service as our Lambdas do and prints what came of it; run as it stands and as a bundle. */
const db = dynamoDb();
const mime = Buffer.from('From: muster@example.com\r\n\r\nPlain words.');
const email = new EmailSender(ses());
const proofs = proofsIn(s3(), 'some-mails');
const keep = () => proofs.keep('2026/ntf_1-1.eml', mime, email.format.contentType);
const secrets = new Secrets({ client: secretsManager() });
const put = { TableName: 'some', Item: { pk: 'a', n: 1 }, ConditionExpression: 'attribute_not_exists(pk)' };
const write = { TransactItems: [{ Put: put }] };
const read = () => db.send(new GetCommand({ TableName: 'some', Key: { pk: 'a', sk: 'b' } }));

const calls: Record<string, () => Promise<unknown>> = {
  'a row is read': read,
  'a row is read after throttling': read,
  'the table is down': read,
  'a row is there already': () => db.send(new PutCommand(put)),
  'a transaction is written': () => db.send(new TransactWriteCommand(write)),
  'a transaction is cancelled': () => db.send(new TransactWriteCommand(write)),
  'a secret is read': () => secrets.readAfresh('some'),
  'no such secret': () => secrets.readAfresh('none'),
  'a secret is there already': () => secrets.put('some', 'other'),
  'events are put': () =>
    eventBridge().send(new PutEventsCommand({ Entries: [{ Source: 'muster.intake', Detail: '{}' }] })),
  'a row is parked': () =>
    sqs().send(
      new SendMessageCommand({ QueueUrl: `${process.env['AWS_ENDPOINT_URL'] ?? ''}/1/q`, MessageBody: 'x' }),
    ),
  'no such queue': () =>
    sqs().send(
      new SendMessageCommand({ QueueUrl: `${process.env['AWS_ENDPOINT_URL'] ?? ''}/1/q`, MessageBody: 'x' }),
    ),
  'a relay is called': () =>
    lambdas().send(new InvokeCommand({ FunctionName: 'relay', InvocationType: 'Event' })),
  'a relay is busy': () =>
    lambdas().send(new InvokeCommand({ FunctionName: 'relay', InvocationType: 'Event' })),
  'a mail is kept': keep,
  'a mail may not be kept': keep,
  'a mail is sent': () => email.send(mime, 'ntf_1'),
  'a mail is refused for its address': () => email.send(mime, 'ntf_1'),
  'a mail is refused for its account': () => email.send(mime, 'ntf_1'),
};

const factsOf = (error: unknown): object => {
  if (!(error instanceof Error)) return { name: typeof error };
  const fields = new Map<string, unknown>(Object.entries(error));
  return {
    name: error.name,
    message: error.message,
    fault: fields.get('$fault'),
    metadata: fields.get('$metadata'),
    reasons: fields.get('CancellationReasons'),
  };
};

const probe = async () => {
  const outcomes: Record<string, unknown> = {};
  for (const [call, run] of Object.entries(calls)) {
    outcomes[call] = (await run().catch(factsOf)) ?? 'nothing';
  }
  const { endpointProvider } = s3().config;
  for (const Region of ['eu-west-2', 'us-east-1', 'cn-north-1', 'us-gov-west-1']) {
    outcomes[`a bucket in ${Region}`] = endpointProvider?.({
      Region,
      Bucket: 'some-mails',
      ForcePathStyle: true,
    });
  }
  process.stdout.write(JSON.stringify(outcomes));
};
void probe();
