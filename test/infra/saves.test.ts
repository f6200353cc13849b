import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { ServiceFoundation } from '../../infra/constructs/service-foundation.ts';
import type { SavesConsumer } from '../../infra/constructs/service-needs.ts';
import { StreamTakenError } from '../../infra/constructs/service-table.ts';
import { featureFlags } from '../../infra/muster.ts';
import { alarmList, alarmsIn } from '../../infra/operate/alarm-list.ts';
import { PlatformStack } from '../../infra/stacks/platform-stack.ts';
import { stageOf } from '../../infra/stages.ts';
import { SAVE, STATE, saveKey } from '../../packages/store/src/rows.ts';
import { findings } from './nag-findings.ts';
import { handlerOf, referred, type Resource } from './synthesis.ts';

const Env = z.object({ BOARD: z.string() });
/** Saves that hold events, which say when they occurred. */
const events = {
  eventName: ['INSERT'],
  dynamodb: {
    Keys: { sk: { S: [{ prefix: SAVE }] } },
    NewImage: { occurredAt: { S: [{ exists: true }] } },
  },
};
const board: SavesConsumer<typeof Env> = {
  rows: 'states',
  giveUpAfterMinutes: 5,
  env: Env,
  environment: { BOARD: 'north' },
  ifItFails: { whoIsHurt: 'Dispatchers whose board stands still.', whatToDo: 'Load the board anew.' },
};

type Feeds = Readonly<Record<string, SavesConsumer<typeof Env>>>;

/** A service with only its foundation and a reader of its saves. */
const serviceWith = (feeds: Feeds) => {
  const app = new App({ context: featureFlags, builtinCloudFormationValidation: false });
  const env = { region: 'eu-west-2', account: '111111111111' };
  const code = (service: string, handler: string) => Code.fromInline(`/* ${service}/${handler} */`);
  const stage = stageOf({});
  const { platform } = new PlatformStack(app, 'planted-platform', { stage, code, env });
  const stack = new Stack(app, 'planted', { env });
  const foundation = new ServiceFoundation(stack, 'monitoring', { stage, platform, code });
  for (const [name, needs] of Object.entries(feeds)) foundation.onSaves(name, needs);
  return { app, stack, foundation };
};

const templateOf = (feeds: Feeds) => Template.fromStack(serviceWith(feeds).stack).toJSON();
const Resources = z.record(
  z.string(),
  z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) }),
);
const resourcesOf = (template: { readonly [key: string]: unknown }): readonly Resource[] =>
  Object.entries(Resources.parse(template['Resources'])).map(([id, one]) => ({ ...one, id }));

const withBoard = templateOf({ 'board-feed': board });
const resources = resourcesOf(withBoard);
const of = (type: string, among = resources) => among.filter(({ Type }) => Type === type);
const lambda = (handler: string) => {
  const [found] = of('AWS::Lambda::Function').filter((one) => handlerOf(one) === `monitoring/${handler}`);
  if (found === undefined) throw new Error(`there is no Lambda ${handler}`);
  return found;
};
const mappingOf = (handler: string, among = resources) =>
  of('AWS::Lambda::EventSourceMapping', among)
    .filter(({ Properties }) => referred(Properties['FunctionName']) === lambda(handler).id)
    .map(({ Properties }) => Properties);

const Filters = z.object({
  Filters: z.tuple([z.object({ Pattern: z.string().transform((text): unknown => JSON.parse(text)) })]),
});
const filterOf = (template: { readonly [key: string]: unknown }, handler: string) => {
  const [mapping] = mappingOf(handler, resourcesOf(template));
  return Filters.parse(mapping?.['FilterCriteria']).Filters[0].Pattern;
};
const DestinationConfig = z.object({ OnFailure: z.object({ Destination: z.unknown() }) });
const failuresOf = (handler: string) => {
  const [mapping] = mappingOf(handler);
  return referred(DestinationConfig.parse(mapping?.['DestinationConfig']).OnFailure.Destination);
};

describe('a second reader of a service’s stream, besides the relay', () => {
  const [table] = of('AWS::DynamoDB::GlobalTable');
  const stream = { 'Fn::GetAtt': [table?.id, 'StreamArn'] };

  test('is called with the stream of the service’s table from now on, and gives up after its time', () => {
    expect(mappingOf('board-feed')).toMatchObject([
      {
        EventSourceArn: stream,
        StartingPosition: 'LATEST',
        MaximumRecordAgeInSeconds: 300,
        BisectBatchOnFunctionError: true,
      },
    ]);
    expect(mappingOf('board-feed')[0]).not.toHaveProperty('FunctionResponseTypes');
  });

  test('gets states when they are created or changed, or events once, and nothing that expires', () => {
    const states = { eventName: ['INSERT', 'MODIFY'], dynamodb: { Keys: { sk: { S: [STATE] } } } };
    expect(filterOf(withBoard, 'board-feed')).toEqual(states);
    expect(saveKey(1)).toMatch(new RegExp(`^${SAVE}`));
    expect(filterOf(templateOf({ 'board-feed': { ...board, rows: 'events' } }), 'board-feed')).toEqual(
      events,
    );
  });

  test('has dead letters of its own, named in the outputs, and alarms on them, on lateness and on errors', () => {
    expect(failuresOf('board-feed')).not.toBe(failuresOf('relay'));
    expect(of('AWS::SQS::Queue').map(({ id }) => id)).toContain(failuresOf('board-feed'));
    const { foundation, stack } = serviceWith({ 'board-feed': board });
    const letters = JSON.stringify(stack.resolve(foundation.outputs().DeadLetterUrls));
    expect(letters).toContain('board-feed-on-failure');
    const own = alarmsIn(withBoard).filter(({ subject }) => subject === 'board-feed');
    expect(own.map(({ trouble }) => trouble).sort()).toEqual(['errors', 'late', 'on-failure']);
    for (const { whoIsHurt } of own) expect(whoIsHurt).toBe(board.ifItFails.whoIsHurt);
    expect(alarmList(own)).toContain('| `board-feed`:');
    const watched = of('AWS::CloudWatch::Alarm').flatMap(({ Properties }) =>
      z
        .array(z.object({ Value: z.unknown() }))
        .parse(Properties['Dimensions'])
        .map(({ Value }) => referred(Value)),
    );
    expect(watched).toContain(failuresOf('board-feed'));
    expect(watched.filter((id) => id === lambda('board-feed').id)).toHaveLength(2);
  });

  test('may read the stream with the table’s key, put away what failed, and log; no row, no list, no bus', () => {
    const Policy = z.object({
      PolicyDocument: z.object({
        Statement: z.array(
          z.object({
            Action: z.union([z.array(z.string()), z.string().transform((one) => [one])]),
            Resource: z.unknown(),
            Condition: z.unknown().optional(),
          }),
        ),
      }),
      Roles: z.array(z.unknown()),
    });
    const role = referred(lambda('board-feed').Properties['Role']);
    const statements = of('AWS::IAM::Policy')
      .map(({ Properties }) => Policy.parse(Properties))
      .filter(({ Roles }) => Roles.some((one) => referred(one) === role))
      .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
    const held = statements.flatMap(({ Action, Resource }) => Action.map((action) => [action, Resource]));
    expect(held).toHaveLength(11);
    const [key] = of('AWS::KMS::Key');
    const failures = { 'Fn::GetAtt': [failuresOf('board-feed'), 'Arn'] };
    const ofKey = { 'Fn::GetAtt': [key?.id, 'Arn'] };
    const logs = { 'Fn::GetAtt': [expect.stringContaining('boardfeedlogs'), 'Arn'] };
    expect(Object.fromEntries(held)).toEqual({
      'dynamodb:DescribeStream': stream,
      'dynamodb:GetRecords': stream,
      'dynamodb:GetShardIterator': stream,
      'dynamodb:ListStreams': stream,
      'kms:Decrypt': ofKey,
      'kms:DescribeKey': ofKey,
      'sqs:GetQueueAttributes': failures,
      'sqs:GetQueueUrl': failures,
      'sqs:SendMessage': failures,
      'logs:CreateLogStream': logs,
      'logs:PutLogEvents': logs,
    });
    expect(statements.find(({ Action }) => Action.includes('kms:Decrypt'))?.Condition).toEqual({
      StringEquals: {
        'kms:ViaService': { 'Fn::Join': ['', ['dynamodb.', { Ref: 'AWS::Region' }, '.amazonaws.com']] },
      },
    });
  });

  test('breaks no rule of AwsSolutions and Serverless', () => {
    expect(findings(serviceWith({ 'board-feed': board }).app)).toEqual([]);
  });

  test('leaves everything else of the service as it was, and the relay its mapping', () => {
    const alone = resourcesOf(templateOf({}));
    expect(resources.filter(({ id }) => alone.some((one) => one.id === id))).toEqual(alone);
    expect(mappingOf('relay', alone)).toEqual(mappingOf('relay'));
    expect(mappingOf('relay')).toMatchObject([
      {
        EventSourceArn: stream,
        StartingPosition: 'TRIM_HORIZON',
        BatchSize: 50,
        MaximumRecordAgeInSeconds: 20 * 60 * 60,
        BisectBatchOnFunctionError: true,
      },
    ]);
    expect(filterOf(withBoard, 'relay')).toEqual(events);
  });
});

test('a second one is refused, as a stream bears two readers and the relay is one', () => {
  const twice = () => serviceWith({ 'board-feed': board, 'wall-feed': board });
  expect(twice).toThrow(StreamTakenError);
  expect(twice).toThrow(/wall-feed cannot read the stream of .*: relay and board-feed do/);
});
