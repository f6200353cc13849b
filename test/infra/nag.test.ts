import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { describe, expect, test } from 'vitest';
import { stageOf } from '../../infra/stages.ts';
import { acknowledgements, findings, findingsUnacknowledged, type Finding } from './nag-findings.ts';
import { musterApp, stages } from './synthesis.ts';

const words = ({ path, rule }: Finding): string => `${path}: ${rule}`;

/** A new one is a decision: count it here. Routes without a sign-in, Lambdas and queues each bring theirs. */
const acknowledged = {
  'AwsSolutions-APIG4': 26,
  'AwsSolutions-CFR1': 1,
  'AwsSolutions-CFR2': 1,
  'AwsSolutions-CFR3': 1,
  'AwsSolutions-CFR4': 1,
  'AwsSolutions-COG2': 1,
  'AwsSolutions-COG8': 1,
  'AwsSolutions-IAM5': 22,
  'AwsSolutions-S1': 2,
  'AwsSolutions-SF1': 1,
  'AwsSolutions-SMG4': 3,
  'AwsSolutions-SQS3': 11,
  'Serverless-LambdaDLQ': 41,
  'Serverless-LambdaEventSourceMappingDestination': 12,
  'Serverless-LambdaTracing': 40,
  'Serverless-SQSRedrivePolicy': 23,
};

/** Where mails that come back are heard of: three more Lambdas, each with a queue, and one of them sends mail. */
const withReturnedMail = {
  'AwsSolutions-IAM5': acknowledged['AwsSolutions-IAM5'] + 1,
  'Serverless-LambdaDLQ': acknowledged['Serverless-LambdaDLQ'] + 3,
  'Serverless-LambdaTracing': acknowledged['Serverless-LambdaTracing'] + 3,
  'Serverless-LambdaEventSourceMappingDestination':
    acknowledged['Serverless-LambdaEventSourceMappingDestination'] + 3,
  'Serverless-SQSRedrivePolicy': acknowledged['Serverless-SQSRedrivePolicy'] + 3,
};

describe.each([...stages, 'verified'] as const)('stage %s', (stage) => {
  test('breaks no rule of AwsSolutions and Serverless without saying why', () => {
    expect(findings(musterApp(stage)).map(words)).toEqual([]);
  });

  test('acknowledges each finding where it is: one rule on one resource, with a reason, and none that is not found', () => {
    const found = findingsUnacknowledged(stage);
    const given = acknowledgements(stage);
    const coveredBy = ({ path, rule }: Finding) =>
      new Set(
        found
          .filter((one) => one.rule === rule && `${one.path}/`.startsWith(`${path}/`))
          .map((one) => one.path),
      );
    expect(given.filter((one) => coveredBy(one).size !== 1).map(words)).toEqual([]);
    expect(given.filter(({ reason }) => reason.length < 20).map(words)).toEqual([]);
    expect(given.length).toBeGreaterThan(50);
  });

  test('acknowledges so many findings, by rule', () => {
    const counts: Record<string, number> = {};
    for (const { rule } of acknowledgements(stage)) {
      const name = rule.replace(/\[.*/, '');
      counts[name] = (counts[name] ?? 0) + 1;
    }
    const { without } = stageOf({ stage: stage === 'local' ? stage : 'main' });
    expect(counts).toEqual({
      ...acknowledged,
      ...(without['returned-mail'] === undefined && withReturnedMail),
      ...(without.https !== undefined && { 'AwsSolutions-CFR5': 1, 'AwsSolutions-S10': 2 }),
    });
  });
});

test('a grant on everything and a queue without an end are found', () => {
  const app = musterApp('main');
  const stack = new Stack(app, 'planted');
  const role = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  role.addToPolicy(new PolicyStatement({ actions: ['dynamodb:*'], resources: ['*'] }));
  new Queue(stack, 'Endless', { enforceSSL: true });
  expect(findings(app).map(words).sort()).toEqual([
    'planted/Endless/Resource: AwsSolutions-SQS3',
    'planted/Endless/Resource: Serverless-SQSRedrivePolicy',
    'planted/Role/DefaultPolicy/Resource: AwsSolutions-IAM5[Action::dynamodb:*]',
    'planted/Role/DefaultPolicy/Resource: AwsSolutions-IAM5[Resource::*]',
  ]);
});
