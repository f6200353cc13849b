import type { Duration } from 'aws-cdk-lib';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFilterPattern } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Handler } from './handler.ts';
import { A_MINUTE, type IfItFails, type TroubleName, ExplainedAlarm } from './explained-alarm.ts';

export interface LineProps {
  readonly handler: Handler;
  readonly lines: IFilterPattern;
  /** What its metric is called, after the Lambda. */
  readonly name: string;
  /** The number that each line stands for, as `$.lateMs`; without one a line is a line. */
  readonly value?: string;
  /** The Lambda with whose lines they are counted, as one metric; its own where it is absent. */
  readonly countedWith?: Handler | undefined;
}

/** A metric out of the lines of a Lambda's log. Each costs what an alarm costs three times over: have few. */
export const lineMetric = (id: string, { handler, lines, name, value, countedWith = handler }: LineProps) =>
  handler.logGroup.addMetricFilter(id, {
    filterPattern: lines,
    metricNamespace: 'Muster',
    metricName: `${countedWith.node.addr}-${name}`,
    ...(value !== undefined && { metricValue: value }),
  });

export interface LineAlarmProps extends LineProps {
  readonly trouble: TroubleName;
  readonly ifItFails: IfItFails;
  readonly tell: ITopic;
  /** So many lines in the period; one in a minute when nothing is said. */
  readonly atLeast?: number;
  readonly period?: Duration;
}

/** An alarm on lines of a Lambda's log, for what the Lambda survives and does not count as an error. */
export class LineAlarm extends Construct {
  readonly metric: Metric;

  constructor(scope: Construct, id: string, props: LineAlarmProps) {
    super(scope, id);
    const { handler, trouble, ifItFails, tell, atLeast = 1, period = A_MINUTE } = props;
    this.metric = lineMetric(id, props).metric({ period, statistic: 'SampleCount' });
    new ExplainedAlarm(this, 'Alarm', {
      metric: this.metric,
      atLeast,
      subject: handler.node.id,
      trouble,
      ifItFails,
      tell,
    });
  }
}
