import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { App, Stack } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { AlarmTopic } from '../../infra/constructs/alarm-topic.ts';
import { SETTLED_BY_CLOCK } from '../../infra/constructs/clock.ts';
import { SETTLED_BY_SWEEP } from '../../infra/constructs/lost-clocks.ts';
import { stageOf } from '../../infra/stages.ts';
import { routeTables } from '../../infra/bundling/api-document.ts';
import { everywhere, handlerOf, referred, resourcesOf, stages } from './synthesis.ts';

const Alarm = z.object({
  AlarmDescription: z.string(),
  AlarmActions: z.array(z.unknown()),
  TreatMissingData: z.string(),
  MetricName: z.string(),
  Dimensions: z.array(z.object({ Name: z.string(), Value: z.unknown() })).default([]),
});

const Schedule = z.object({ ScheduleExpression: z.string(), Target: z.object({ Arn: z.unknown() }) });
const Filter = z.object({
  FilterPattern: z.string(),
  LogGroupName: z.unknown(),
  MetricTransformations: z.tuple([z.object({ MetricName: z.string() })]),
});
const Logging = z.object({ LogGroup: z.unknown() });
const answering = new Set(routeTables.map(({ service, lambda }) => `${service}/${lambda}`));
const REFUSED = '{ ($.message = "request") && ($.status = 401) }';
const FAULTS = '{ ($.message = "request") && ($.status >= 500) }';

describe.each(stages)('stage %s', (stage) => {
  const alarms = everywhere(stage, 'AWS::CloudWatch::Alarm').map(({ id, part, Properties }) => ({
    id,
    part,
    ...Alarm.parse(Properties),
  }));
  const watches = (part: string, metric: string, id: string) =>
    alarms.some(
      (alarm) =>
        alarm.part === part &&
        alarm.MetricName === metric &&
        alarm.Dimensions.some(({ Value }) => referred(Value) === id),
    );

  test('every alarm says what is wrong, who is hurt and what to do', () => {
    const silent = alarms.filter(
      ({ AlarmDescription }) =>
        !/^muster-[\w-]+, [\w-]+: [a-z -]+\. Hurt: .{20,} Do: .{20,}$/.test(AlarmDescription),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
    expect(alarms.length).toBeGreaterThan(40);
  });

  test('every alarm goes to the alarm topic, and missing data is an alarm for schedules only', () => {
    for (const { AlarmActions, MetricName, TreatMissingData } of alarms) {
      expect(AlarmActions).toHaveLength(1);
      expect(TreatMissingData).toBe(MetricName === 'Invocations' ? 'breaching' : 'notBreaching');
    }
  });

  test('every schedule has an alarm when its Lambda was not run for three intervals', () => {
    const schedules = everywhere(stage, 'AWS::Scheduler::Schedule').map(({ part, Properties }) => ({
      part,
      ...Schedule.parse(Properties),
    }));
    const stopped = everywhere(stage, 'AWS::CloudWatch::Alarm').filter(
      ({ Properties }) => Properties['MetricName'] === 'Invocations',
    );
    expect(schedules).toHaveLength(6);
    for (const { part, ScheduleExpression, Target } of schedules) {
      const watched = stopped.filter(
        (one) =>
          one.part === part &&
          Alarm.parse(one.Properties).Dimensions.some(
            ({ Value }) => referred(Value) === referred(Target.Arn),
          ),
      );
      expect(watched.map(({ Properties }) => Properties)).toMatchObject([
        {
          Statistic: 'Sum',
          Period:
            (ScheduleExpression.includes('day') ? 86_400 : 60) * Number(/\d+/.exec(ScheduleExpression)?.[0]),
          EvaluationPeriods: 3,
          Threshold: 1,
          ComparisonOperator: 'LessThanThreshold',
        },
      ]);
    }
  });

  test('every Lambda has an alarm on its errors', () => {
    const lambdas = everywhere(stage, 'AWS::Lambda::Function');
    expect(lambdas.filter(({ part, id }) => !watches(part, 'Errors', id)).map(({ id }) => id)).toEqual([]);
  });

  test('every Lambda behind routes has an alarm on answers of 500 and more, which Lambda counts as no error', () => {
    const served = everywhere(stage, 'AWS::Lambda::Function').filter((one) => answering.has(handlerOf(one)));
    const filters = everywhere(stage, 'AWS::Logs::MetricFilter').map(({ Properties }) =>
      Filter.parse(Properties),
    );
    const unwatched = served.filter(({ Properties }) => {
      const { LogGroup } = Logging.parse(Properties['LoggingConfig']);
      const counted = filters.find(
        ({ LogGroupName, FilterPattern }) =>
          referred(LogGroupName) === referred(LogGroup) && FilterPattern === FAULTS,
      );
      const metric = counted?.MetricTransformations[0].MetricName;
      return !alarms.some(({ MetricName }) => MetricName === metric);
    });
    expect(unwatched.map(({ id }) => id)).toEqual([]);
    expect(served).toHaveLength(answering.size);
  });

  test('every queue without a dead-letter queue is one, and has an alarm on its first message', () => {
    const ends = everywhere(stage, 'AWS::SQS::Queue').filter(
      ({ Properties }) => !('RedrivePolicy' in Properties),
    );
    const metric = 'ApproximateNumberOfMessagesVisible';
    expect(ends.filter(({ part, id }) => !watches(part, metric, id)).map(({ id }) => id)).toEqual([]);
  });

  test('CloudWatch may publish to the topic, whose own policy replaced the default one', () => {
    const [policy] = everywhere(stage, 'AWS::SNS::TopicPolicy');
    expect(JSON.stringify(policy?.Properties)).toContain('"Service":"cloudwatch.amazonaws.com"');
  });
});

test('three webhooks that are turned away within five minutes are an alarm, fewer are not', () => {
  const [filter] = resourcesOf('main', 'intake', 'AWS::Logs::MetricFilter').filter(
    ({ Properties }) => Properties['FilterPattern'] === REFUSED,
  );
  const { LogGroupName, MetricTransformations } = Filter.parse(filter?.Properties);
  const webhook = resourcesOf('main', 'intake', 'AWS::Lambda::Function').find(
    (one) => handlerOf(one) === 'intake/webhook',
  );
  const { LogGroup } = Logging.parse(webhook?.Properties['LoggingConfig']);
  expect(referred(LogGroupName)).toBe(referred(LogGroup));
  const [{ MetricName }] = MetricTransformations;
  const alarm = resourcesOf('main', 'intake', 'AWS::CloudWatch::Alarm').filter(
    ({ Properties }) => Properties['MetricName'] === MetricName,
  );
  expect(alarm.map(({ Properties }) => Properties)).toMatchObject([
    {
      Statistic: 'SampleCount',
      Period: 300,
      Threshold: 3,
      EvaluationPeriods: 1,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    },
  ]);
});

test.each(stages)('stage %s pays for no more than the ten metrics of its own that are free', (stage) => {
  const filters = everywhere(stage, 'AWS::Logs::MetricFilter').map(({ id, Properties }) => ({
    id,
    name: Filter.parse(Properties).MetricTransformations[0].MetricName,
  }));
  const shared = Map.groupBy(filters, ({ name }) => name);
  expect(shared.size).toBeLessThanOrEqual(10);
  const together = [...shared.values()].filter(({ length }) => length > 1);
  expect(together.map((some) => some.map(({ id }) => id.replace(/[0-9A-F]{8}$/, '')))).toEqual([
    ['ServiceapilogsFaults', 'ServiceuserslogsFaults'],
    ['ServiceresponderlogsFaults', 'ServiceanswerslogsFaults'],
    ['ServiceapilogsFaults', 'ServicecomplaintslogsFaults'],
  ]);
});

test('monitoring writes the log lines of the lateness metric and its alarm', () => {
  const written = ['answer-clock', 'sweep-records'].map((name) =>
    readFileSync(
      fileURLToPath(new URL(`../../services/monitoring/src/settlement/${name}.ts`, import.meta.url)),
      'utf8',
    ),
  );
  for (const line of [SETTLED_BY_CLOCK, SETTLED_BY_SWEEP]) {
    expect(written.join('')).toMatch(new RegExp(`log\\.\\w+\\('${line}', \\{ incidentId, lateMs`));
  }
});

test('the runtime writes the line that the alarm on faults looks for', () => {
  const exchange = fileURLToPath(import.meta.resolve('@muster/runtime/http/exchange'));
  expect(readFileSync(exchange, 'utf8')).toContain("if (status >= 500) log.error('request', fields,");
});

test.each([
  ['told on AWS to nobody', { stage: 'main' }, {}, 1],
  ['told on AWS to an address', { stage: 'main' }, { alarmMail: 'shift@example.com' }, 0],
  ['raised in the emulator', { stage: 'local' }, {}, 0],
])('alarms that are %s: a deployment warns where nobody would hear of them', (_, context, told, warnings) => {
  const stack = new Stack(new App({ builtinCloudFormationValidation: false }), 'planted');
  new AlarmTopic(stack, 'Alarms', { ...stageOf(context), ...told });
  const found = Annotations.fromStack(stack).findWarning('*', Match.stringLikeRegexp('alarmMail'));
  expect(found).toHaveLength(warnings);
});
