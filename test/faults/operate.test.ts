import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { beforeEach, expect, test } from 'vitest';
import { Instant } from '@muster/core';
import { countWindow, publishWindow } from '@muster/infra/operate/republish.ts';
import { inWords, deploymentOf } from '@muster/infra/operate/deployment.ts';
import { replaceClient } from '../support/replaced-client.ts';

const lambda = replaceClient(LambdaClient);
const cloudFormation = replaceClient(CloudFormationClient);
const window = {
  from: Instant.parse('2026-01-05T09:00:00.000Z'),
  to: Instant.parse('2026-01-05T10:00:00.000Z'),
};
const answer = (body: object, FunctionError?: string) => {
  const text = JSON.stringify(body);
  const Payload = Object.assign(new TextEncoder().encode(text), { transformToString: () => text });
  return { Payload, ...(FunctionError && { FunctionError }) };
};
const orders = () =>
  lambda.commandCalls(InvokeCommand).map(({ args: [{ input }] }) => {
    if (typeof input.Payload !== 'string') throw new TypeError('an order is JSON');
    return JSON.parse(input.Payload) as unknown;
  });
const at = (occurredAt: string) => ({ name: 'IncidentReported', occurredAt });

beforeEach(() => {
  lambda.reset();
  cloudFormation.reset();
});

test('a relay that runs out of time is called again from where it stopped, and the counts are added up', async () => {
  const none = { unreadable: 0, leftOut: 0 };
  lambda
    .on(InvokeCommand)
    .resolvesOnce(
      answer({ events: { IncidentReported: 2 }, ...none, first: at('t2'), last: at('t3'), next: 'here' }),
    )
    .resolvesOnce(answer({ events: {}, unreadable: 1, leftOut: 3, next: 'there' }))
    .resolvesOnce(
      answer({ events: { IncidentReported: 1, ContactLinked: 1 }, ...none, first: at('t1'), last: at('t1') }),
    );
  expect(await countWindow(new LambdaClient({}), 'relay', window)).toEqual({
    events: { IncidentReported: 3, ContactLinked: 1 },
    unreadable: 1,
    leftOut: 3,
    first: at('t1'),
    last: at('t3'),
  });
  expect(orders()).toEqual([
    { catchUp: { ...window, dryRun: true } },
    { catchUp: { ...window, dryRun: true, after: 'here' } },
    { catchUp: { ...window, dryRun: true, after: 'there' } },
  ]);
});

test('a relay that fails under way says how to go on from there', async () => {
  lambda
    .on(InvokeCommand)
    .resolvesOnce(answer({ published: 5, parked: 0, next: 'here' }))
    .resolvesOnce(answer({ errorType: 'PublishFailed' }, 'Unhandled'));
  const told: number[] = [];
  const done = publishWindow(new LambdaClient({}), 'relay', window, ({ published }) => told.push(published));
  await expect(done).rejects.toThrow(/^relay failed.*--after here.*PublishFailed/);
  expect(told).toEqual([5]);
});

test('on AWS the names come from what the stacks of the stage say', async () => {
  const outputs = { TableName: 't', RelayName: 'the-relay', QueueUrls: '{}', DeadLetterUrls: '{}' };
  cloudFormation.on(DescribeStacksCommand, { StackName: 'muster-main-triage' }).resolves({
    Stacks: [
      {
        StackName: 'muster-main-triage',
        CreationTime: new Date(),
        StackStatus: 'CREATE_COMPLETE',
        Outputs: Object.entries(outputs).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue })),
      },
    ],
  });
  const deployment = await deploymentOf({ stage: 'main', file: '' });
  expect(await deployment.relayOf('triage')).toBe('the-relay');
});

const named = (name: string, message: string) => Object.assign(new Error(message), { name });

test.each([
  [
    named('ValidationError', 'Stack with id muster-main-triage does not exist'),
    /no stack muster-main-triage/,
  ],
  [named('CredentialsProviderError', 'Could not load credentials'), /AWS_PROFILE/],
  [named('ExpiredToken', 'The security token is expired'), /get new ones/],
  [named('Error', 'Region is missing'), /AWS_REGION/],
])('%s is told with its remedy', async (fault, remedy) => {
  cloudFormation.on(DescribeStacksCommand).rejects(fault);
  const deployment = await deploymentOf({ stage: 'main', file: '' });
  const thrown: unknown = await deployment.relayOf('triage').catch((one: unknown) => one);
  expect(inWords(thrown)).toMatch(remedy);
});

test('a stage that is no name, and a local stage that does not run, say what to give', async () => {
  await expect(deploymentOf({ stage: 'Main!', file: '' })).rejects.toThrow(/--stage "Main!"/);
  await expect(deploymentOf({ stage: 'local', file: '/nowhere/muster.json' })).rejects.toThrow(/npm start/);
});
