import { Duration } from 'aws-cdk-lib';
import { CfnRule, type IEventBus, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type * as z from 'zod';
import { type EventName, events, eventSource } from '@muster/contracts';
import type { ConsumerEnv } from '@muster/runtime/aws/env';
import { RETURNED_MAIL, SERVICE_TAG } from '@muster/runtime/messaging/mail-tags';
import { acknowledge } from './acknowledge.ts';
import { DeadLetters } from './dead-letters.ts';
import type { Handler } from './handler.ts';
import type { IfItFails } from './explained-alarm.ts';

/** AWS asks for six times the consumer's time-out, so that a slow batch is not handed out twice. */
export const VISIBILITY_FACTOR = 6;
const TRIES = 5;

/** How often a message is tried, and how many seconds after its event for the first time. */
export interface Retries {
  readonly tries: number;
  readonly delaySeconds: number;
}

export const patternOf = (names: readonly EventName[]) => ({
  source: [...new Set(names.map((name) => eventSource(events[name].source)))].sort(),
  detailType: [...names].sort(),
});

/** A rule for events on our bus. It refuses replayed ones where the consumer notifies people or starts clocks. */
export class EventRule extends Rule {
  constructor(
    scope: Construct,
    id: string,
    props: { bus: IEventBus; names: readonly EventName[]; replays: 'welcome' | 'refused' },
  ) {
    super(scope, id, { eventBus: props.bus, eventPattern: patternOf(props.names) });
    if (props.replays === 'welcome') return;
    const { defaultChild: rule } = this.node;
    if (rule instanceof CfnRule) rule.addPropertyOverride('EventPattern.replay-name', [{ exists: false }]);
  }
}

/** How long messages are collected, and how many at most, before their consumer is called with all of them. */
export interface Batching {
  readonly seconds: number;
  readonly most: number;
}

/** A rule on the account's bus for mails of a service that came back, by the tags that SES repeats. */
export class ReturnedMailRule extends Rule {
  constructor(scope: Construct, id: string, { service, returns }: { service: string; returns: string }) {
    super(scope, id, {
      eventPattern: {
        source: ['aws.ses'],
        detailType: [...RETURNED_MAIL],
        detail: { mail: { tags: { 'ses:configuration-set': [returns], [SERVICE_TAG]: [service] } } },
      },
    });
  }
}

export interface SubscriptionProps {
  /** What feeds the queue; without one the service's own Lambdas do. */
  readonly ruleIn?: (scope: Construct) => Rule;
  readonly handler: Handler;
  readonly retries?: Retries | undefined;
  readonly batching?: Batching | undefined;
  readonly ifItFails: IfItFails;
  readonly tell: ITopic;
}

/** Rule, or a Lambda of the service → queue → Lambda with partial failures; what cannot be taken waits in a dead-letter queue with an alarm. */
export class Subscription extends Construct {
  readonly queue: Queue;
  readonly deadLetters: DeadLetters;
  /** The name of its queue, which is that of the Lambda behind it. */
  readonly subject: string;

  constructor(scope: Construct, id: string, props: SubscriptionProps) {
    super(scope, id);
    const { handler, batching, retries = { tries: TRIES, delaySeconds: 0 } } = props;
    this.subject = handler.node.id;
    this.deadLetters = new DeadLetters(this, 'DeadLetters', {
      ...props,
      fedBy: 'queue',
      subject: this.subject,
    });
    this.queue = new Queue(this, 'Queue', {
      enforceSSL: true,
      deliveryDelay: Duration.seconds(retries.delaySeconds),
      visibilityTimeout: Duration.seconds((handler.timeout?.toSeconds() ?? 0) * VISIBILITY_FACTOR),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: retries.tries },
    });
    props.ruleIn?.(this).addTarget(new SqsQueue(this.queue, { deadLetterQueue: this.deadLetters }));
    handler.addEnvironment(
      'DEAD_LETTERS_URL' satisfies keyof z.infer<typeof ConsumerEnv>,
      this.deadLetters.queueUrl,
    );
    handler.addToRolePolicy(
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.deadLetters.queueArn] }),
    );
    handler.addEventSource(
      new SqsEventSource(this.queue, {
        reportBatchItemFailures: true,
        ...(batching && {
          maxBatchingWindow: Duration.seconds(batching.seconds),
          batchSize: batching.most,
        }),
      }),
    );
    acknowledge(handler, {
      'Serverless-LambdaEventSourceMappingDestination':
        'A queue keeps its failures in its own dead-letter queue.',
    });
  }
  /** Lets a Lambda of the service put messages into the queue, whose address it finds in this variable. */
  grantFeed(from: Handler, variable: string) {
    from.addEnvironment(variable, this.queue.queueUrl);
    from.addToRolePolicy(
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.queue.queueArn] }),
    );
  }
}
