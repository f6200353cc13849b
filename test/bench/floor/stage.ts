import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, StreamViewType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Rule, type EventBus } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { join } from 'node:path';
import type { Step } from './message.ts';

export interface StageProps {
  readonly bus: EventBus;
  readonly bundles: string;
}

const key = (name: string) => ({ name, type: AttributeType.STRING });

/** What stands behind each of Muster's services, without its decisions: table, relay, queues with a Lambda behind them. */
export class FloorStage extends Construct {
  readonly #props: StageProps;
  readonly #table: TableV2;

  constructor(scope: Construct, id: string, props: StageProps) {
    super(scope, id);
    this.#props = props;
    this.#table = new TableV2(this, 'Table', {
      partitionKey: key('pk'),
      sortKey: key('sk'),
      billing: Billing.onDemand(),
      dynamoStream: StreamViewType.NEW_IMAGE,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const relay = this.handler('relay', 30);
    props.bus.grantPutEventsTo(relay);
    this.#table.grantStreamRead(relay);
    relay.addEventSourceMapping('Stream', {
      eventSourceArn: this.#table.tableStreamArn ?? '',
      startingPosition: lambda.StartingPosition.TRIM_HORIZON,
      batchSize: 50,
      maxRecordAge: Duration.hours(20),
      bisectBatchOnError: true,
      filters: [
        lambda.FilterCriteria.filter({
          eventName: ['INSERT'],
          dynamodb: { Keys: { sk: { S: [{ prefix: 'EVENT#' }] } } },
        }),
      ],
    });
  }

  /** A Lambda with the memory and the log of Muster's. */
  handler(name: string, seconds = 10): lambda.Function {
    const { bundles, bus } = this.#props;
    const made = new lambda.Function(this, name, {
      code: lambda.Code.fromAsset(join(bundles, name)),
      handler: 'index.handler',
      runtime: lambda.Runtime.NODEJS_24_X,
      architecture: lambda.Architecture.ARM_64,
      memorySize: 512,
      timeout: Duration.seconds(seconds),
      environment: {
        TABLE_NAME: this.#table.tableName,
        BUS_NAME: bus.eventBusName,
        MAIL_FROM: 'muster@example.com',
      },
      logGroup: new LogGroup(this, `${name}-logs`, {
        retention: RetentionDays.ONE_WEEK,
        removalPolicy: RemovalPolicy.DESTROY,
      }),
    });
    this.#table.grantReadWriteData(made);
    return made;
  }

  /** Rule → queue → Lambda. */
  subscribe(steps: readonly Step[], name: string): void {
    const queue = new Queue(this, `${name}-queue`, {
      visibilityTimeout: Duration.seconds(60),
      deadLetterQueue: { queue: new Queue(this, `${name}-dead`), maxReceiveCount: 5 },
    });
    new Rule(this, `${name}-rule`, {
      eventBus: this.#props.bus,
      eventPattern: { source: ['floor'], detailType: [...steps] },
      targets: [new SqsQueue(queue)],
    });
    this.handler(name).addEventSource(new SqsEventSource(queue, { reportBatchItemFailures: true }));
  }
}
