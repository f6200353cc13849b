import { Duration } from 'aws-cdk-lib';
import { FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { DeadLetters } from './dead-letters.ts';
import type { Handler } from './handler.ts';
import type { ServiceTable } from './service-table.ts';
import { A_MINUTE, type IfItFails, ExplainedAlarm } from './explained-alarm.ts';

/** Saves with events as they are committed, each once; states that are overwritten, whenever they are saved. */
export type StreamRows = keyof typeof filters;

const filters = {
  events: {
    eventName: ['INSERT'],
    dynamodb: {
      Keys: { sk: { S: [{ prefix: 'SAVE#' }] } },
      NewImage: { occurredAt: { S: [{ exists: true }] } },
    },
  },
  states: { eventName: ['INSERT', 'MODIFY'], dynamodb: { Keys: { sk: { S: ['STATE'] } } } },
};

export interface StreamSettings {
  readonly table: ServiceTable;
  readonly rows: StreamRows;
  /** Begin with what is still in the stream, or with what is saved from now on. */
  readonly startingPosition: StartingPosition;
  /** How long a batch that fails is retried; all later ones wait meanwhile. */
  readonly giveUpAfter: Duration;
  readonly onFailure: DeadLetters;
}

/** Calls the Lambda with a table's rows as they are saved, in the order of each aggregate. */
export const readStream = (
  handler: Handler,
  { table, rows, giveUpAfter, onFailure, ...rest }: StreamSettings,
) => {
  handler.addEventSourceMapping('Stream', {
    ...rest,
    eventSourceArn: table.grantStream(handler),
    batchSize: 50,
    maxRecordAge: giveUpAfter,
    bisectBatchOnError: true,
    onFailure: new SqsDlq(onFailure),
    filters: [FilterCriteria.filter(filters[rows])],
  });
};

interface Hurt {
  readonly ifItFails: IfItFails;
  readonly tell: ITopic;
}

/** An alarm when saved rows wait two minutes for their reader. */
export const alarmWhenLate = (scope: Construct, handler: Handler, hurt: Hurt) =>
  new ExplainedAlarm(scope, 'Late', {
    ...hurt,
    subject: handler.node.id,
    trouble: 'late',
    metric: handler.metric('IteratorAge', { period: A_MINUTE, statistic: 'Maximum' }),
    atLeast: Duration.minutes(2).toMilliseconds(),
  });

export interface StreamReaderProps extends Hurt, Pick<StreamSettings, 'table' | 'rows' | 'giveUpAfter'> {
  readonly handler: Handler;
}

/** A second reader of a table's stream, besides the relay. It gets what is saved once it is deployed, and nothing from before. */
export class StreamReader extends Construct {
  readonly deadLetters: DeadLetters;

  constructor(scope: Construct, id: string, { handler, ...props }: StreamReaderProps) {
    super(scope, id);
    this.deadLetters = new DeadLetters(this, 'OnFailure', {
      ...props,
      subject: handler.node.id,
      trouble: 'on-failure',
      fedBy: 'other',
    });
    readStream(handler, {
      ...props,
      startingPosition: StartingPosition.LATEST,
      onFailure: this.deadLetters,
    });
    alarmWhenLate(this, handler, props);
  }
}
