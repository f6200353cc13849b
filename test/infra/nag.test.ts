import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type App, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { musterApp, stages } from './synthesis.ts';

const Report = z.object({
  pluginReports: z.array(
    z.object({
      violations: z.array(
        z.object({
          ruleName: z.string(),
          violatingConstructs: z.array(z.object({ constructPath: z.string().optional() })),
        }),
      ),
    }),
  ),
});

/** Every finding that nobody acknowledged: where it is, and which rule it breaks. */
const findings = (app: App): string[] => {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  try {
    app.synth();
  } catch (error) {
    if (!(error instanceof Error && error.name === 'ValidationFailed')) throw error;
  }
  const report = readFileSync(join(app.outdir, 'validation-report.json'), 'utf8');
  return Report.parse(JSON.parse(report)).pluginReports.flatMap(({ violations }) =>
    violations.flatMap(({ ruleName, violatingConstructs }) =>
      violatingConstructs.map(({ constructPath = '' }) => `${constructPath}: ${ruleName}`),
    ),
  );
};

test.each(stages)('stage %s breaks no rule of AwsSolutions and Serverless without saying why', (stage) => {
  expect(findings(musterApp(stage))).toEqual([]);
});

test('a grant on everything and a queue without an end are found', () => {
  const app = musterApp('main');
  const stack = new Stack(app, 'planted');
  const role = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  role.addToPolicy(new PolicyStatement({ actions: ['dynamodb:*'], resources: ['*'] }));
  new Queue(stack, 'Endless', { enforceSSL: true });
  expect(findings(app).sort()).toEqual([
    'planted/Endless/Resource: AwsSolutions-SQS3',
    'planted/Endless/Resource: Serverless-SQSRedrivePolicy',
    'planted/Role/DefaultPolicy/Resource: AwsSolutions-IAM5[Action::dynamodb:*]',
    'planted/Role/DefaultPolicy/Resource: AwsSolutions-IAM5[Resource::*]',
  ]);
});
