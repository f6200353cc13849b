import type { IFilterPattern } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Handler } from './handler.ts';
import { A_MINUTE, type IfItFails, WatchedAlarm } from './watched-alarm.ts';

export interface LineAlarmProps {
  readonly handler: Handler;
  readonly lines: IFilterPattern;
  /** What its metric is called, after the Lambda. */
  readonly name: string;
  readonly ifItFails: IfItFails;
  readonly tell: ITopic;
}

/** An alarm on a line of a Lambda's log, for what the Lambda survives and does not count as an error. */
export class LineAlarm extends Construct {
  constructor(scope: Construct, id: string, { handler, lines, name, ifItFails, tell }: LineAlarmProps) {
    super(scope, id);
    const filter = handler.logGroup.addMetricFilter(id, {
      filterPattern: lines,
      metricNamespace: 'Muster',
      metricName: `${handler.node.addr}-${name}`,
    });
    new WatchedAlarm(this, 'Alarm', {
      metric: filter.metric({ period: A_MINUTE, statistic: 'Sum' }),
      atLeast: 1,
      ifItFails,
      tell,
    });
  }
}
