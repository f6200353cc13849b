import { Duration } from 'aws-cdk-lib';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { A_MINUTE, type IfItFails, type TroubleName, ExplainedAlarm } from './explained-alarm.ts';

export interface DeadLettersProps {
  readonly ifItFails: IfItFails;
  readonly tell: ITopic;
  /** Whether a queue moves failures here by itself, or something else sends them. */
  readonly fedBy: 'queue' | 'other';
  /** Whose failures wait here. */
  readonly subject: string;
  readonly trouble?: TroubleName;
}

/** Where work ends that could not be done. One message is an alarm; it is kept for 14 days. */
export class DeadLetters extends Queue {
  readonly subject: string;
  readonly trouble: TroubleName;

  constructor(scope: Construct, id: string, props: DeadLettersProps) {
    const { ifItFails, tell, fedBy, subject, trouble = 'dead letters' } = props;
    super(scope, id, { retentionPeriod: Duration.days(14), enforceSSL: true });
    this.subject = subject;
    this.trouble = trouble;
    new ExplainedAlarm(this, 'NotEmpty', {
      metric: this.metricApproximateNumberOfMessagesVisible({ period: A_MINUTE, statistic: 'Maximum' }),
      atLeast: 1,
      subject,
      trouble,
      ifItFails,
      tell,
    });
    acknowledge(this, {
      'Serverless-SQSRedrivePolicy': 'This is the dead-letter queue.',
      ...(fedBy === 'other' && { 'AwsSolutions-SQS3': 'It is one, though no queue hands over to it.' }),
    });
  }
}
