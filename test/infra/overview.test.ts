import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { stackParts } from '../../infra/outputs.ts';
import { everywhere, outputOf, referred, resourcesOf, stages, type StageName } from './synthesis.ts';

const Elsewhere = z.object({
  'Fn::GetStackOutput': z.object({ StackName: z.string(), OutputName: z.string() }),
});
const Region = z.object({ Ref: z.literal('AWS::Region') }).transform(() => 'eu-west-2');
const Body = z.object({
  'Fn::Join': z.tuple([z.literal(''), z.array(z.union([z.string(), Region, Elsewhere]))]),
});
const Widget = z.object({
  type: z.string(),
  x: z.number(),
  y: z.number(),
  properties: z.looseObject({
    title: z.string().default(''),
    metrics: z.array(z.array(z.unknown())).default([]),
    alarms: z.array(z.string()).default([]),
  }),
});

/** Where a metric's or an alarm's name comes from, written into the body in its place: `part/logical id`. */
const resolved = (stage: StageName, part: string | z.infer<typeof Elsewhere>): string => {
  if (typeof part === 'string') return part;
  const { StackName, OutputName } = part['Fn::GetStackOutput'];
  const producer = stackParts.find((name) => StackName === `muster-${stage}-${name}`);
  if (producer === undefined) throw new Error(`there is no stack ${StackName}`);
  return `${producer}/${referred(outputOf(stage, producer, OutputName)) ?? ''}`;
};

const widgetsOf = (stage: StageName) => {
  const [dashboard] = everywhere(stage, 'AWS::CloudWatch::Dashboard');
  const body = Body.parse(dashboard?.Properties['DashboardBody'])['Fn::Join'][1];
  const json = body.map((part) => resolved(stage, part)).join('');
  return z.object({ widgets: z.array(Widget) }).parse(JSON.parse(json)).widgets;
};

/** `[namespace, name, dimension, value, …, options]`, as CloudWatch writes a metric. */
const metricsOf = (stage: StageName) =>
  widgetsOf(stage).flatMap(({ properties: { metrics } }) =>
    metrics.map((parts) => {
      const [namespace = '', name = '', ...dimensions] = parts.filter((part) => typeof part === 'string');
      return { namespace, name, dimensions };
    }),
  );

const HELD_BY: Readonly<Record<string, string>> = {
  QueueName: 'AWS::SQS::Queue',
  FunctionName: 'AWS::Lambda::Function',
  ApiId: 'AWS::ApiGatewayV2::Api',
  StateMachineArn: 'AWS::StepFunctions::StateMachine',
};
const NAMESPACES: Readonly<Record<string, readonly string[]>> = {
  QueueName: ['AWS/SQS'],
  FunctionName: ['AWS/Lambda'],
  ApiId: ['AWS/ApiGateway'],
  StateMachineArn: ['AWS/States'],
};

describe.each(stages)('stage %s', (stage) => {
  const resources = new Map(everywhere(stage).map((one) => [`${one.part}/${one.id}`, one.Type]));

  test('has one dashboard, whose body is JSON', () => {
    expect(everywhere(stage, 'AWS::CloudWatch::Dashboard')).toHaveLength(1);
    expect(widgetsOf(stage).length).toBeGreaterThan(10);
  });

  test('shows metrics only of what the templates hold, and mails of the account', () => {
    const filtered = everywhere(stage, 'AWS::Logs::MetricFilter').map(({ Properties }) =>
      JSON.stringify(Properties['MetricTransformations']),
    );
    const account: string[] = [];
    for (const { namespace, name, dimensions } of metricsOf(stage)) {
      const [dimension = '', value = ''] = dimensions;
      if (namespace === 'Muster') {
        expect(filtered.filter((one) => one.includes(`"MetricName":"${name}"`))).toHaveLength(1);
      } else if (namespace === 'AWS/SES') account.push(name);
      else {
        expect(resources.get(value), `${name} of ${value}`).toBe(HELD_BY[dimension]);
        expect(NAMESPACES[dimension]).toContain(namespace);
      }
    }
    expect(account).toEqual(['Send', 'Delivery', 'Bounce', 'Complaint', 'Reject']);
  });

  test('shows every alarm there is, as CloudWatch can: a hundred at most', () => {
    const shown = widgetsOf(stage).flatMap(({ properties: { alarms } }) => alarms);
    const all = everywhere(stage, 'AWS::CloudWatch::Alarm').map(({ part, id }) => `${part}/${id}`);
    expect([...shown].sort()).toEqual(all.sort());
    expect(shown.length).toBeLessThanOrEqual(100);
  });

  test('shows every queue: how long its oldest event waits, or what lies in it', () => {
    const shown = metricsOf(stage).filter(({ namespace }) => namespace === 'AWS/SQS');
    const queues = everywhere(stage, 'AWS::SQS::Queue');
    const wants = queues.map(({ part, id, Properties }) =>
      'RedrivePolicy' in Properties
        ? `ApproximateAgeOfOldestMessage ${part}/${id}`
        : `ApproximateNumberOfMessagesVisible ${part}/${id}`,
    );
    expect(shown.map(({ name, dimensions }) => `${name} ${dimensions[1] ?? ''}`).sort()).toEqual(
      wants.sort(),
    );
  });

  test('shows the way of an incident from left to right: intake, triage, dispatch, monitoring, review', () => {
    const flow = widgetsOf(stage).filter(({ properties: { title } }) => title.includes('oldest event'));
    const leftToRight = [...flow].sort((one, other) => one.x - other.x);
    expect(leftToRight.map(({ properties: { title } }) => title.split(':')[0])).toEqual([
      'intake',
      'triage',
      'dispatch',
      'monitoring',
      'review',
    ]);
    expect(new Set(flow.map(({ y }) => y)).size).toBe(1);
  });

  test('holds nothing back: no stack exports a name for the dashboard', () => {
    expect(JSON.stringify(resourcesOf(stage, 'overview'))).not.toContain('Fn::ImportValue');
  });
});
