import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { everywhere, referred, stages } from './synthesis.ts';

const Alarm = z.object({
  AlarmDescription: z.string(),
  AlarmActions: z.array(z.unknown()),
  TreatMissingData: z.string(),
  MetricName: z.string(),
  Dimensions: z.array(z.object({ Name: z.string(), Value: z.unknown() })).default([]),
});

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

  test('every alarm says who is hurt and what to do', () => {
    const silent = alarms.filter(
      ({ AlarmDescription }) => !/^Hurt: .{20,} Do: .{20,}$/.test(AlarmDescription),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
    expect(alarms.length).toBeGreaterThan(40);
  });

  test('every alarm is told to the alarm topic, and silence is no alarm', () => {
    for (const { AlarmActions, TreatMissingData } of alarms) {
      expect(AlarmActions).toHaveLength(1);
      expect(TreatMissingData).toBe('notBreaching');
    }
  });

  test('every Lambda has an alarm on its errors', () => {
    const lambdas = everywhere(stage, 'AWS::Lambda::Function');
    expect(lambdas.filter(({ part, id }) => !watches(part, 'Errors', id)).map(({ id }) => id)).toEqual([]);
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
