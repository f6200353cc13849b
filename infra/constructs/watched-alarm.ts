import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

/** Who notices nothing and is hurt, and what the reader of the alarm does about it. */
export interface IfItFails {
  readonly whoIsHurt: string;
  readonly whatToDo: string;
}

export interface WatchedAlarmProps {
  readonly metric: IMetric;
  /** Alarms when the metric is at or above this in one minute. */
  readonly atLeast: number;
  readonly ifItFails: IfItFails;
  readonly tell: ITopic;
}

export const A_MINUTE = Duration.minutes(1);

/** An alarm whose text says who is hurt and what to do, so that whoever is woken can act. */
export class WatchedAlarm extends Alarm {
  constructor(scope: Construct, id: string, { metric, atLeast, ifItFails, tell }: WatchedAlarmProps) {
    super(scope, id, {
      metric,
      threshold: atLeast,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: `Hurt: ${ifItFails.whoIsHurt} Do: ${ifItFails.whatToDo}`,
    });
    this.addAlarmAction(new SnsAction(tell));
  }
}
