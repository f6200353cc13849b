import { Annotations, Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { EventBus } from 'aws-cdk-lib/aws-events';
import {
  ConfigurationSet,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { ServiceName } from '@muster/core';
import type { Stage } from '../stages.ts';
import { acknowledge, acknowledgeResource } from './acknowledge.ts';
import type { Handler } from './handler.ts';

/** The sender that SES verifies, and the bucket that keeps each mail as it was sent for the retention time. */
export class MailStore extends Construct {
  readonly bucket: Bucket;
  readonly from: string;
  /** JSON: name → value of the CNAME records to set; none where one address is verified by a mail to it. */
  readonly dnsRecords: string;
  /** The configuration set by whose events mails come back; undefined where the stage goes without them. */
  readonly returns: ConfigurationSet | undefined;
  readonly #sender: EmailIdentity;
  readonly #exportedArn: string;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    const { from, verify } = stage.mail;
    this.from = from;
    if (from.endsWith('@example.com') && stage.publicAddress.at !== 'emulator') {
      Annotations.of(this).addWarningV2(
        'muster:sender',
        `Nobody gets mail from ${from}: see infra/stages.ts.`,
      );
    }
    this.returns =
      stage.without['returned-mail'] === undefined ? new ConfigurationSet(this, 'Returns') : undefined;
    this.returns?.addEventDestination('DefaultBus', {
      // SES publishes to the account's default bus and to no other.
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'AccountBus', 'default')),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
    });
    this.#sender = new EmailIdentity(this, 'Sender', {
      ...(this.returns && { configurationSet: this.returns }),
      identity:
        verify === 'domain' ? Identity.domain(from.slice(from.indexOf('@') + 1)) : Identity.email(from),
    });
    const records = verify === 'domain' ? this.#sender.dkimRecords : [];
    this.dnsRecords = Stack.of(this).toJsonString(
      Object.fromEntries(records.map(({ name, value }) => [name, value])),
    );
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

  /** An identity's own configuration set counts as used by each mail, so that its sender needs a right to it. */
  #returnsArn(): string[] {
    if (this.returns === undefined) return [];
    const resourceName = this.returns.configurationSetName;
    return [Stack.of(this).formatArn({ service: 'ses', resource: 'configuration-set', resourceName })];
  }

  /** Lets a Lambda replace kept mails of a service by ones without a text. That it may list them tells it a missing one. */
  grantRedact(redactor: Handler, service: ServiceName) {
    const objects = `${this.#exportedArn}/mail/${service}/*`;
    redactor.addToRolePolicy(
      new PolicyStatement({ actions: ['s3:GetObject', 's3:PutObject'], resources: [objects] }),
    );
    redactor.addToRolePolicy(
      new PolicyStatement({ actions: ['s3:ListBucket'], resources: [this.#exportedArn] }),
    );
    acknowledgeResource(
      redactor.ownRole,
      objects,
      'Every mail is an object of its own in the bucket for mail.',
    );
  }

  /** Lets a Lambda keep a mail among those of its service and send it, from this sender only. */
  grantSend(sender: Handler, service: ServiceName) {
    const objects = `${this.#exportedArn}/mail/${service}/*`;
    sender.addToRolePolicy(new PolicyStatement({ actions: ['s3:PutObject'], resources: [objects] }));
    acknowledgeResource(
      sender.ownRole,
      objects,
      'Every mail is an object of its own in the bucket for mail.',
    );
    sender.addToRolePolicy(
      new PolicyStatement({
        actions: ['ses:SendEmail', 'ses:SendRawEmail'],
        resources: [this.#sender.emailIdentityArn, ...this.#returnsArn()],
        conditions: { StringEquals: { 'ses:FromAddress': this.from } },
      }),
    );
  }

  #grantLetters(handler: Handler, ...actions: readonly ('s3:GetObject' | 's3:PutObject')[]) {
    const letters = `${this.#exportedArn}/letters/*`;
    handler.addToRolePolicy(new PolicyStatement({ actions: [...actions], resources: [letters] }));
    acknowledgeResource(
      handler.ownRole,
      letters,
      'Every letter is an object of its own in the bucket for mail.',
    );
  }

  /** Lets a Lambda leave the text of a letter for whoever knows the address. */
  grantLeaveLetters(handler: Handler) {
    this.#grantLetters(handler, 's3:PutObject');
  }

  /** Lets a Lambda replace letters, as they were left and as intake sent them, by ones without a text. */
  grantRedactLetters(redactor: Handler) {
    this.#grantLetters(redactor, 's3:GetObject', 's3:PutObject');
    const sent = `${this.#exportedArn}/mail/intake/*`;
    redactor.addToRolePolicy(
      new PolicyStatement({ actions: ['s3:GetObject', 's3:PutObject'], resources: [sent] }),
    );
    acknowledgeResource(redactor.ownRole, sent, 'Every mail is an object of its own in the bucket for mail.');
  }

  /** Lets a Lambda read the texts of letters. */
  grantReadLetters(handler: Handler) {
    this.#grantLetters(handler, 's3:GetObject');
  }
}
