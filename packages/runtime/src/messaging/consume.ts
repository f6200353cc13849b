import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { EventName, MusterEvent } from '@muster/contracts';
import type { Cause } from '@muster/core';
import { systemClock, type Clock } from '../aws/clock.ts';
import { ConsumerEnv } from '../aws/env.ts';
import { serialQueue } from './serial-queue.ts';
import { lambda, type LambdaHandler } from '../aws/lambda.ts';
import { log, type LogFields } from '../logging/logger.ts';
import {
  causeOf,
  fieldsOf,
  readMessage,
  groupKeyOf,
  type ReceivedEvent,
  type Delivery,
} from './received-event.ts';
import { serviceName } from '../aws/service-name.ts';
import { Poison, poisonIn, deadLetterSender, Undeliverable, type SendToDeadLetters } from './dead-letter.ts';
import { groupByIncident } from './group-by-incident.ts';

/** Takes one event. */
export type Consumer<Name extends EventName> = (
  event: MusterEvent<Name>,
  cause: Cause,
  delivery: Delivery,
) => Promise<unknown>;
export type Consumers<Name extends EventName> = { readonly [N in Name]: Consumer<N> };

export interface ConsumeOptions {
  readonly clock?: Clock;
  readonly service?: string;
  readonly sendToDeadLetters?: SendToDeadLetters;
}

type Queue = LambdaHandler<SQSEvent, SQSBatchResponse>;
type Take<Name extends EventName> = (received: ReceivedEvent<Name>) => Promise<unknown>;

interface Message<Name extends EventName> {
  readonly record: SQSRecord;
  readonly about: LogFields;
  readonly found: { readonly received: ReceivedEvent<Name> } | { readonly error: unknown };
}

const defaultSender = (): SendToDeadLetters =>
  deadLetterSender(ConsumerEnv.parse(process.env).DEAD_LETTERS_URL);

const handlerOf = <Name extends EventName>(
  subscribed: readonly Name[],
  takeFor: (batch: readonly ReceivedEvent<Name>[]) => Take<Name>,
  { clock = systemClock, service = serviceName(), sendToDeadLetters = defaultSender() }: ConsumeOptions,
): Queue => {
  const subscribedNames: ReadonlySet<string> = new Set(subscribed);
  const isSubscribed = (event: MusterEvent): event is MusterEvent & MusterEvent<Name> =>
    subscribedNames.has(event.name);

  const open = (record: SQSRecord): Message<Name> => {
    let about: LogFields = { messageId: record.messageId };
    try {
      const { event, delivery } = readMessage(record);
      about = { ...about, ...fieldsOf(event) };
      if (!isSubscribed(event)) throw new Poison('not-subscribed');
      return {
        record,
        about,
        found: {
          received: { event, cause: causeOf(event, service, clock), delivery, groupKey: groupKeyOf(event) },
        },
      };
    } catch (error) {
      return { record, about, found: { error } };
    }
  };

  const consumeMessage = async ({ record, about, found }: Message<Name>, take: Take<Name>): Promise<void> => {
    const started = performance.now();
    try {
      if ('error' in found) throw found.error;
      await take(found.received);
      log.info('event taken', { ...about, ms: Math.round(performance.now() - started) });
    } catch (error) {
      const poison = poisonIn(error);
      const reason = poison ?? (error instanceof Undeliverable ? error.reason : 'failed');
      log.error('event not taken', { ...about, reason }, error);
      if (poison === undefined) throw error;
      await sendToDeadLetters(record.body, poison);
    }
  };

  return lambda((batch, context) => {
    const messages = new Map(batch.Records.map((record) => [record.messageId, open(record)]));
    const take = takeFor(
      [...messages.values()].flatMap(({ found }) => ('received' in found ? [found.received] : [])),
    );
    const processor = new BatchProcessor(EventType.SQS);
    const each = async (record: SQSRecord) =>
      consumeMessage(messages.get(record.messageId) ?? open(record), take);
    return processPartialResponse(batch, each, processor, { context, throwOnFullBatchFailure: false });
  });
};

/** An event queue's handler. A failed message is retried alone; one that no retry can help goes to the dead-letter queue with its reason. */
export const consume = <const Names extends readonly EventName[]>(
  subscribed: Names,
  consumers: Consumers<Names[number]>,
  options: ConsumeOptions = {},
): Queue => {
  const take = <Name extends Names[number]>(name: Name, { event, cause, delivery }: ReceivedEvent<Name>) =>
    consumers[name](event, cause, delivery);
  return handlerOf<Names[number]>(
    subscribed,
    () => {
      const queue = serialQueue();
      return (received) => queue(received.groupKey, () => take(received.event.name, received));
    },
    options,
  );
};

/** The same for a consumer that takes all events of one incident in a batch in one call. */
export const consumeByIncident = <const Names extends readonly EventName[]>(
  subscribed: Names,
  take: (received: readonly ReceivedEvent<Names[number]>[]) => Promise<unknown>,
  options: ConsumeOptions = {},
): Queue => handlerOf<Names[number]>(subscribed, (batch) => groupByIncident(batch, take), options);
