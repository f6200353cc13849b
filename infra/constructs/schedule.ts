import { Duration } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { acknowledgeResource, VERSIONS } from './acknowledge.ts';
import type { Handler } from './handler.ts';
import { type IfItFails, ExplainedAlarm } from './explained-alarm.ts';

export interface MonitoredScheduleProps {
  readonly interval: Duration;
  readonly handler: Handler;
  readonly description: string;
  readonly ifItStops: IfItFails;
  readonly tell: ITopic;
}

const MISSED_RUNS = 3;

/** Runs a Lambda again and again. A run that could not be delivered is left to the next; several on end are an alarm. */
export class MonitoredSchedule extends Schedule {
  constructor(
    scope: Construct,
    id: string,
    { interval, handler, description, ifItStops, tell }: MonitoredScheduleProps,
  ) {
    const role = new Role(scope, `${id}-role`, {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
    });
    super(scope, id, {
      description,
      schedule: ScheduleExpression.rate(interval),
      target: new LambdaInvoke(handler, {
        role,
        input: ScheduleTargetInput.fromObject({}),
        maxEventAge: Duration.minutes(1),
        retryAttempts: 2,
      }),
    });
    new ExplainedAlarm(this, 'Stopped', {
      metric: handler.metricInvocations({ period: interval, statistic: 'Sum' }),
      nothingFor: MISSED_RUNS,
      subject: handler.node.id,
      trouble: 'stopped',
      ifItFails: ifItStops,
      tell,
    });
    acknowledgeResource(role, `${handler.functionArn}:*`, VERSIONS);
  }
}
