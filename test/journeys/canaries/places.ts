import { CloudWatchClient, ListMetricsCommand } from '@aws-sdk/client-cloudwatch';
import { LambdaClient, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  SFNClient,
} from '@aws-sdk/client-sfn';
import { GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { decompressRow } from '@muster/store/compression';
import { connection } from '@muster/infra/local/aws.ts';
import { repository } from '../../support/planted-files.ts';
import { storedRows } from '../requests/stored.ts';
import { ask } from '../support/logs.ts';
import { muster } from '../support/muster.ts';

const given = process.env['MUSTER_FILE'];
const musterFile = resolve(
  repository,
  given === undefined || given === '' ? '.local/test/muster.json' : given,
);

const to = connection(muster.endpoint);
const lambda = new LambdaClient(to);
const states = new SFNClient(to);
const cloudWatch = new CloudWatchClient(to);
const s3 = new S3Client({ ...to, forcePathStyle: true });

/** Every row of a service's table, as it was written before it was compressed. */
export const rowsOf = async (name: string): Promise<string[]> =>
  (await storedRows(muster.tables[name])).map((row) => JSON.stringify(decompressRow(row)));

/** Every line of every log group since a moment. */
export async function logLines(since: Date): Promise<string[]> {
  const { logGroups } = (await ask('DescribeLogGroups', {})) as { logGroups: { logGroupName: string }[] };
  const lines: string[] = [];
  for (const { logGroupName } of logGroups) {
    let nextToken: string | undefined;
    do {
      const page = (await ask('FilterLogEvents', {
        logGroupName,
        startTime: since.getTime(),
        ...(nextToken && { nextToken }),
      })) as { events?: { message: string }[]; nextToken?: string };
      lines.push(...(page.events ?? []).map(({ message }) => `${logGroupName} ${message}`));
      nextToken = page.nextToken;
    } while (nextToken);
  }
  return lines;
}

export async function metrics(): Promise<string[]> {
  const found: string[] = [];
  let NextToken: string | undefined;
  do {
    const page = await cloudWatch.send(new ListMetricsCommand({ NextToken }));
    found.push(...(page.Metrics ?? []).map((metric) => JSON.stringify(metric)));
    NextToken = page.NextToken;
  } while (NextToken);
  return found;
}

/** Input, output and history of every execution of the clock that began since a moment. */
export async function executions(since: Date): Promise<string[]> {
  const stateMachineArn = muster.stateMachines.clock;
  const { executions: all = [] } = await states.send(
    new ListExecutionsCommand({ stateMachineArn, maxResults: 1000 }),
  );
  const texts: string[] = [];
  for (const { executionArn, startDate } of all) {
    if (startDate === undefined || startDate < since) continue;
    const about = await states.send(new DescribeExecutionCommand({ executionArn }));
    const { events } = await states.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 }));
    texts.push(JSON.stringify([about.input, about.output, about.cause, events]));
  }
  return texts;
}

/** What is deployed: the configuration of every Lambda, and the templates and bundles that it was deployed from. */
export async function deployed(): Promise<string[]> {
  const texts: string[] = [];
  let Marker: string | undefined;
  do {
    const page = await lambda.send(new ListFunctionsCommand({ Marker }));
    texts.push(...(page.Functions ?? []).map((one) => JSON.stringify(one)));
    Marker = page.NextMarker;
  } while (Marker);
  const files = globSync('cdk.out/**/*.{json,js}', { cwd: dirname(musterFile) });
  return [...texts, ...files.map((path) => readFileSync(join(dirname(musterFile), path), 'utf8'))];
}

/** Every object of the bucket that keeps mails, with its key. */
export async function objects(): Promise<string[]> {
  const found: string[] = [];
  const Bucket = muster.mailBucket;
  let ContinuationToken: string | undefined;
  do {
    const page = await s3.send(new ListObjectsV2Command({ Bucket, ContinuationToken }));
    for (const { Key } of page.Contents ?? []) {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
      found.push(`${Key} ${(await Body?.transformToString()) ?? ''}`);
    }
    ContinuationToken = page.NextContinuationToken;
  } while (ContinuationToken);
  return found;
}
