import dns from 'node:dns';
import { DeleteObjectCommand, GetObjectCommand } from '@aws-sdk/client-s3';
import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { InvokeCommand } from '@aws-sdk/client-lambda';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import {
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { cognito } from '@muster/runtime/aws/clients/cognito';
import { dynamoDb } from '@muster/runtime/aws/clients/dynamodb';
import { eventBridge } from '@muster/runtime/aws/clients/eventbridge';
import { lambdas } from '@muster/runtime/aws/clients/lambda';
import { s3 } from '@muster/runtime/aws/clients/s3';
import { secretsManager } from '@muster/runtime/aws/clients/secrets-manager';
import { ses } from '@muster/runtime/aws/clients/ses';
import { sqs } from '@muster/runtime/aws/clients/sqs';
import { EmailSender } from '@muster/notifications/email/email-sender';
import { proofsIn } from '@muster/notifications/proof-store';
import { invokeBy } from '@muster/runtime/aws/invoke';
import { Secrets } from '@muster/runtime/aws/secrets';
import { UserPool } from '@muster/runtime/aws/user-pool';

/** Calls each service as our Lambdas do and prints what came of it; run as it stands and as a bundle. */
const db = DynamoDBDocumentClient.from(dynamoDb(), { marshallOptions: { removeUndefinedValues: true } });
const mime = Buffer.from('From: muster@example.com\r\n\r\nPlain words.');
const email = new EmailSender(ses());
const proofs = proofsIn(s3(), 'some-mails');
const keep = () => proofs.keep('2026/ntf_1-1.eml', mime, email.format.contentType);
const secrets = new Secrets({ client: secretsManager() });
const pool = new UserPool({ client: cognito(), poolId: 'eu-west-2_1' });
const everyKind = {
  pk: 'a',
  sk: '',
  packed: new Uint8Array([0, 255, 7]),
  slice: Buffer.from('xyz').subarray(1),
  none: null,
  left: undefined,
  yes: true,
  numbers: [0, -1, 0.1, 1e15, 1e-7, -0],
  within: { list: [{ a: 'ä€😀' }, [], undefined], empty: {} },
};
const put = { TableName: 'some', Item: { pk: 'a', n: 1 }, ConditionExpression: 'attribute_not_exists(pk)' };
const write = { TransactItems: [{ Put: put }] };
const read = () => db.send(new GetCommand({ TableName: 'some', Key: { pk: 'a', sk: 'b' } }));

const fileText = async (Key: string) =>
  (await s3().send(new GetObjectCommand({ Bucket: 'some', Key }))).Body?.transformToString();

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
  'a row of every kind of value is written': () =>
    db.send(new PutCommand({ ...put, Item: everyKind, ExpressionAttributeValues: { ':version': 7 } })),
  'a page is read': () =>
    db.send(
      new QueryCommand({
        TableName: 'some',
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': 'a' },
        ExclusiveStartKey: { pk: 'a', sk: 'ä€' },
        Limit: 2,
      }),
    ),
  'the first page of a segment is read': () =>
    db.send(
      new ScanCommand({ TableName: 'some', Segment: 0, TotalSegments: 2, ExclusiveStartKey: undefined }),
    ),
  'a row is changed': () =>
    db.send(
      new UpdateCommand({
        TableName: 'some',
        Key: { pk: 'a' },
        UpdateExpression: 'SET n = :n',
        ExpressionAttributeValues: { ':n': 1.5 },
      }),
    ),
  'a row is read after a page that is no JSON': read,
  'a row is read after a broken connection': read,
  'a row is answered with no JSON': read,
  'the clock is off by an hour': read,
  'after that it is not': read,
  'events with their times are put': () =>
    eventBridge().send(
      new PutEventsCommand({
        Entries: [{ Source: 'x', DetailType: 'X', Time: new Date(1_764_000_000_123), Detail: '{"a":"ä"}' }],
      }),
    ),
  'a dead letter is sent': () =>
    sqs().send(
      new SendMessageCommand({
        QueueUrl: 'https://sqs.eu-west-2.amazonaws.com/1/q',
        MessageBody: 'x',
        MessageAttributes: { reason: { DataType: 'String', StringValue: 'not-json' } },
      }),
    ),
  'a message arrives changed': () =>
    sqs().send(
      new SendMessageCommand({ QueueUrl: 'https://sqs.eu-west-2.amazonaws.com/1/q', MessageBody: 'x' }),
    ),
  'another Lambda answers': () => invokeBy('arn:aws:lambda:eu-west-2:1:function:other', 3000)({ a: 1 }),
  'another Lambda fails': () => invokeBy('other', 3000)({ a: 1 }),
  'a file with an odd name is removed': () =>
    s3().send(new DeleteObjectCommand({ Bucket: 'some', Key: "a b/ä'(1)!*~.txt" })),
  'no such file': () => fileText('none'),
  'a file is read': () => fileText('builds.json'),
  'a user is found': () => pool.named('m.reid'),
  'no such user': () => pool.named('none'),
  'users are listed': () => pool.page(2, 'next'),
  'a user is made': () => pool.create('m.reid', 'm.reid@example.com'),
  'groups are listed': () => pool.groupsOf('m.reid'),
  'a user is put into a group': () => pool.addTo('m.reid', 'lead'),
};

/** Where each service is asked for in a region when the environment names no address. */
const hosts = async () => {
  delete process.env['AWS_ENDPOINT_URL'];
  const asked = new Set<string>();
  dns.lookup = ((host: string, _options: unknown, done: (error: Error) => void) => {
    asked.add(host);
    done(Object.assign(new Error('no network here'), { code: 'EACCES' }));
  }) as typeof dns.lookup;
  for (const region of ['eu-west-2', 'us-east-1', 'cn-north-1', 'us-gov-west-1']) {
    process.env['AWS_REGION'] = region;
    const requests = [
      DynamoDBDocumentClient.from(dynamoDb()).send(new GetCommand({ TableName: 'some', Key: { pk: 'a' } })),
      new Secrets({ client: secretsManager() }).readAfresh('some'),
      eventBridge().send(new PutEventsCommand({ Entries: [] })),
      sqs().send(new SendMessageCommand({ QueueUrl: 'https://elsewhere.example.com/1/q', MessageBody: 'x' })),
      lambdas().send(new InvokeCommand({ FunctionName: 'relay' })),
      new EmailSender(ses()).send(mime, 'ntf_1'),
      proofsIn(s3(), 'some-mails').keep('a', mime, 'text/plain'),
      new UserPool({ client: cognito(), poolId: 'p' }).named('x'),
    ];
    await Promise.allSettled(requests);
  }
  return [...asked].sort();
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
  outcomes['hosts'] = await hosts();
  process.stdout.write(JSON.stringify(outcomes));
};
void probe();
