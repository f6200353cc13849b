import { Duration, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

/** Who is hurt without noticing it, and what the reader of the alarm does about it. */
export interface IfItFails {
  readonly whoIsHurt: string;
  readonly whatToDo: string;
}

/** Alarms at or above a value in one minute, or when there was nothing for so many periods of the metric on end. */
type When = { readonly atLeast: number } | { readonly nothingFor: number };

/** What is wrong with the subject of an alarm, in the words that READMEs use. */
export type TroubleName =
  | 'errors'
  | 'faults'
  | 'refusals'
  | 'dead letters'
  | 'on-failure'
  | 'parked'
  | 'late'
  | 'failed'
  | 'not started'
  | 'stood in for'
  | 'stopped';

export type ExplainedAlarmProps = When & {
  /** The name of the Lambda or part that it is about. */
  readonly subject: string;
  readonly trouble: TroubleName;
  readonly metric: IMetric;
  readonly ifItFails: IfItFails;
  readonly tell: ITopic;
};

export const A_MINUTE = Duration.minutes(1);

const limits = (when: When) =>
  'nothingFor' in when
    ? {
        threshold: 1,
        evaluationPeriods: when.nothingFor,
        comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
        treatMissingData: TreatMissingData.BREACHING,
      }
    : {
        threshold: when.atLeast,
        evaluationPeriods: 1,
        comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      };

/** An alarm whose text says who is hurt and what to do, so that whoever is woken can act. */
export class ExplainedAlarm extends Alarm {
  constructor(scope: Construct, id: string, props: ExplainedAlarmProps) {
    const { subject, trouble, metric, ifItFails, tell, ...when } = props;
    super(scope, id, {
      metric,
      ...limits(when),
      alarmDescription: `${Stack.of(scope).stackName}, ${subject}: ${trouble}. Hurt: ${ifItFails.whoIsHurt} Do: ${ifItFails.whatToDo}`,
    });
    this.addAlarmAction(new SnsAction(tell));
  }
}
