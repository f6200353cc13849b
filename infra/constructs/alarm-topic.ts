import { Annotations, Aws } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { Stage } from '../stages.ts';

/** Where every alarm goes. A topic with a policy of its own has lost the default one, so CloudWatch is let in by name. */
export class AlarmTopic extends Topic {
  constructor(scope: Construct, id: string, { alarmMail, publicAddress }: Stage) {
    super(scope, id, { enforceSSL: true });
    this.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    if (alarmMail !== undefined) this.addSubscription(new EmailSubscription(alarmMail));
    else if (publicAddress.at !== 'emulator') {
      Annotations.of(this).addWarningV2(
        'muster:alarms',
        'Nobody is told of an alarm: set alarmMail in infra/stages.ts, or subscribe to the alarm topic.',
      );
    }
  }
}
