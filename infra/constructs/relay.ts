import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { ServiceName } from '@muster/core';
import { RelayEnv } from '@muster/runtime/aws/env';
import { DeadLetters } from './dead-letters.ts';
import { Handler } from './handler.ts';
import type { ServiceProps } from './platform.ts';
import type { ServiceTable } from './service-table.ts';
import { readStream, alarmWhenLate } from './stream-reader.ts';

export interface RelayProps extends ServiceProps {
  readonly service: ServiceName;
  readonly table: ServiceTable;
  /** The kinds whose rows in lists follow the saves. */
  readonly listed?: readonly string[] | undefined;
}

const ifItFails = (service: ServiceName) => ({
  whoIsHurt: `Everybody who waits for what ${service} decided: it is stored, but the other services do not get it.`,
  whatToDo: `Read the log of ${service}'s relay, fix the cause, then run the relay's catch-up for the lost time.`,
});

/** Publishes the events of a table's saves in order and puts their rows in lists. Its role alone may put events on the bus. */
export class Relay extends Construct {
  readonly handler: Handler;
  readonly deadLetters: Readonly<Record<'relay-on-failure' | 'relay-parked', DeadLetters>>;

  constructor(scope: Construct, id: string, props: RelayProps) {
    super(scope, id);
    const { platform, service, table, listed } = props;
    const hurt = {
      ifItFails: ifItFails(service),
      tell: platform.alarms,
      subject: 'relay',
      fedBy: 'other',
    } as const;
    const onFailure = new DeadLetters(this, 'OnFailure', { ...hurt, trouble: 'on-failure' });
    const parked = new DeadLetters(this, 'Parked', { ...hurt, trouble: 'parked' });
    this.deadLetters = { 'relay-on-failure': onFailure, 'relay-parked': parked };

    this.handler = new Handler(this, 'relay', {
      ...hurt,
      service,
      stage: props.stage,
      code: props.code(service, 'relay'),
      env: RelayEnv,
      environment: {
        BUS_NAME: platform.bus.eventBusName,
        TABLE_NAME: table.table.tableName,
        PARKED_QUEUE_URL: parked.queueUrl,
      },
      timeoutSeconds: 30,
    });
    platform.bus.grantPutEventsTo(this.handler);
    this.handler.addToRolePolicy(
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [parked.queueArn] }),
    );
    table.grantParts(this.handler);
    table.grantScan(this.handler);
    if (listed !== undefined) table.grantPutLists(this.handler, listed);
    readStream(this.handler, {
      table,
      rows: 'events',
      startingPosition: StartingPosition.TRIM_HORIZON,
      giveUpAfter: Duration.hours(20),
      onFailure,
    });
    alarmWhenLate(this, this.handler, hurt);
  }
}
