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

/** The one line of a batch that was taken: of several messages only what they have in common. */
const logTaken = (taken: readonly LogFields[], started: number): void => {
  const ms = Math.round(performance.now() - started);
  const [first, ...others] = taken;
  if (first === undefined) return;
  if (others.length === 0) {
    log.info('event taken', { ...first, ms });
    return;
  }
  const shared = Object.entries(first).filter(([name, value]) =>
    others.every((other) => Object.entries(other).some(([key, own]) => key === name && own === value)),
  );
  log.info('events taken', { ...Object.fromEntries(shared), count: taken.length, ms });
};

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
    let about: LogFields = {};
    try {
      const { event, delivery } = readMessage(record);
      about = fieldsOf(event);
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

  const consumeMessage = async (
    { record, about, found }: Message<Name>,
    take: Take<Name>,
    taken: LogFields[],
  ): Promise<void> => {
    try {
      if ('error' in found) throw found.error;
      await take(found.received);
      taken.push(about);
    } catch (error) {
      const poison = poisonIn(error);
      const reason = poison ?? (error instanceof Undeliverable ? error.reason : 'failed');
      log.error('event not taken', { messageId: record.messageId, ...about, reason }, error);
      if (poison === undefined) throw error;
      await sendToDeadLetters(record.body, poison);
    }
  };

  return lambda(async (batch, context) => {
    const started = performance.now();
    const taken: LogFields[] = [];
    const messages = new Map(batch.Records.map((record) => [record.messageId, open(record)]));
    const take = takeFor(
      [...messages.values()].flatMap(({ found }) => ('received' in found ? [found.received] : [])),
    );
    const processor = new BatchProcessor(EventType.SQS);
    const each = async (record: SQSRecord) =>
      consumeMessage(messages.get(record.messageId) ?? open(record), take, taken);
    const response = await processPartialResponse(batch, each, processor, {
      context,
      throwOnFullBatchFailure: false,
    });
    logTaken(taken, started);
    return response;
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
