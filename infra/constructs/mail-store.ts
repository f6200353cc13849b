import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import { acknowledge, acknowledgeResource } from './acknowledge.ts';
import type { Handler } from './handler.ts';

/** The sender that SES verifies, and the bucket that keeps each mail as it was sent for the retention time. */
export class MailStore extends Construct {
  readonly bucket: Bucket;
  readonly from: string;
  readonly #sender: EmailIdentity;
  readonly #exportedArn: string;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    const { from, verify } = stage.mail;
    this.from = from;
    this.#sender = new EmailIdentity(this, 'Sender', {
      identity:
        verify === 'domain' ? Identity.domain(from.slice(from.indexOf('@') + 1)) : Identity.email(from),
    });
    this.bucket = new Bucket(this, 'Sent', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      lifecycleRules: [{ expiration: Duration.days(stage.retentionDays.mail) }],
      removalPolicy: stage.removal,
    });
    this.#exportedArn = Stack.of(this).exportValue(this.bucket.bucketArn);
    acknowledge(this.bucket, {
      'AwsSolutions-S1':
        'Nothing reads it but people with a question about one mail; CloudTrail data events say who, where that is asked for.',
    });
  }

  /** Lets a Lambda keep a mail and send it, from this sender only. */
  grantSend(sender: Handler) {
    const objects = `${this.#exportedArn}/*`;
    sender.addToRolePolicy(new PolicyStatement({ actions: ['s3:PutObject'], resources: [objects] }));
    acknowledgeResource(
      sender.ownRole,
      objects,
      'Every mail is an object of its own in the bucket for mail.',
    );
    sender.addToRolePolicy(
      new PolicyStatement({
        actions: ['ses:SendEmail', 'ses:SendRawEmail'],
        resources: [this.#sender.emailIdentityArn],
        conditions: { StringEquals: { 'ses:FromAddress': this.from } },
      }),
    );
  }
}
