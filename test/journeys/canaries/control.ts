import { CloudWatchClient, PutMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import { DeleteItemCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { connection } from '@muster/infra/local/aws.ts';
import { compressRow } from '@muster/store/compression';
import { ask } from '../support/logs.ts';
import { muster, unique } from '../support/muster.ts';
import { sqs } from './bus.ts';

/** A text that is planted where nothing may be found, so that a search which finds nothing is known to look there. */
export const control = { control: 'Ottoline Featherstonehaugh' };
const told = control.control;

const to = connection(muster.endpoint);
const tables = new DynamoDBClient(to);
const s3 = new S3Client({ ...to, forcePathStyle: true });

const inLogs = async () => {
  const of = { logGroupName: unique('control'), logStreamName: 'control' };
  await ask('CreateLogGroup', of);
  await ask('CreateLogStream', of);
  await ask('PutLogEvents', {
    ...of,
    logEvents: [{ timestamp: Date.now(), message: `somebody is ${told}` }],
  });
  return () => ask('DeleteLogGroup', of);
};

/** One row as small ones are stored, one compressed as large ones are. */
const inTables = async () => {
  const keys = ['plain', 'compressed'].map((sk) => ({ pk: { S: 'CONTROL#1' }, sk: { S: sk } }));
  const { data: text } = compressRow({ data: { told } });
  const { data: bytes } = compressRow({ data: { told, andMore: '.'.repeat(1_100) } });
  if (typeof text !== 'string' || !(bytes instanceof Uint8Array))
    throw new TypeError('a small row is one text, and a row of this size is compressed');
  for (const [at, data] of [{ S: text }, { B: bytes }].entries()) {
    await tables.send(
      new PutItemCommand({ TableName: muster.tables['review'], Item: { ...keys[at], data } }),
    );
  }
  return async () => {
    for (const Key of keys) {
      await tables.send(new DeleteItemCommand({ TableName: muster.tables['review'], Key }));
    }
  };
};

const inObjects = async () => {
  const object = { Bucket: muster.mailBucket, Key: unique('control') };
  await s3.send(new PutObjectCommand({ ...object, Body: told }));
  return () => s3.send(new DeleteObjectCommand(object));
};

const inMetrics = () => {
  const Dimensions = [{ Name: 'Control', Value: told }];
  const data = { Namespace: 'Control', MetricData: [{ MetricName: 'Control', Value: 1, Dimensions }] };
  return new CloudWatchClient(to).send(new PutMetricDataCommand(data));
};

/** The clock of an incident that nobody knows asks once and stops. */
const inExecutions = (incidentId: string) => {
  const input = JSON.stringify({ incidentId, clock: 1, told });
  return new SFNClient(to).send(
    new StartExecutionCommand({ stateMachineArn: muster.stateMachines.clock, input }),
  );
};

/** Plants the control in every place; gives what takes it out of those that keep it. */
export async function plantControl(incidentId: string): Promise<() => Promise<void>> {
  const queue = muster.deadLetters['review']?.['on-events'];
  await sqs.send(new SendMessageCommand({ QueueUrl: queue, MessageBody: told }));
  await inMetrics();
  await inExecutions(incidentId);
  const removals = [await inLogs(), await inTables(), await inObjects()];
  return async () => {
    for (const remove of removals) await remove();
  };
}
