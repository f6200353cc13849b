import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { EventName, MusterEvent } from '@muster/contracts';
import type { Cause } from '@muster/core';
import { systemClock, type Clock } from '../aws/clock.ts';
import { ConsumerEnv } from '../aws/env.ts';
import { inTurn } from './serial-queue.ts';
import { lambda, type LambdaHandler } from '../aws/lambda.ts';
import { log, type LogFields } from '../logging/logger.ts';
import { causeOf, fieldsOf, readMessage, turnOf, type Brought, type Delivery } from './received-event.ts';
import { serviceName } from '../aws/service-name.ts';
import { Poison, poisonIn, setAsideIn, Undeliverable, type SetAside } from './dead-letter.ts';
import { together } from './group-by-incident.ts';

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
  readonly setAside?: SetAside;
}

type Queue = LambdaHandler<SQSEvent, SQSBatchResponse>;
type Taker<Name extends EventName> = (brought: Brought<Name>) => Promise<unknown>;

interface Message<Name extends EventName> {
  readonly record: SQSRecord;
  readonly about: LogFields;
  readonly found: { readonly brought: Brought<Name> } | { readonly error: unknown };
}

const aside = (): SetAside => setAsideIn(ConsumerEnv.parse(process.env).DEAD_LETTERS_URL);

const handlerOf = <Name extends EventName>(
  hears: readonly Name[],
  takerFor: (batch: readonly Brought<Name>[]) => Taker<Name>,
  { clock = systemClock, service = serviceName(), setAside = aside() }: ConsumeOptions,
): Queue => {
  const heard: ReadonlySet<string> = new Set(hears);
  const isHeard = (event: MusterEvent): event is MusterEvent & MusterEvent<Name> => heard.has(event.name);

  const open = (record: SQSRecord): Message<Name> => {
    let about: LogFields = { messageId: record.messageId };
    try {
      const { event, delivery } = readMessage(record);
      about = { ...about, ...fieldsOf(event) };
      if (!isHeard(event)) throw new Poison('not-subscribed');
      return {
        record,
        about,
        found: { brought: { event, cause: causeOf(event, service, clock), delivery, turn: turnOf(event) } },
      };
    } catch (error) {
      return { record, about, found: { error } };
    }
  };

  const consumeMessage = async (
    { record, about, found }: Message<Name>,
    take: Taker<Name>,
  ): Promise<void> => {
    const started = performance.now();
    try {
      if ('error' in found) throw found.error;
      await take(found.brought);
      log.info('event taken', { ...about, ms: Math.round(performance.now() - started) });
    } catch (error) {
      const poison = poisonIn(error);
      const reason = poison ?? (error instanceof Undeliverable ? error.reason : 'failed');
      log.error('event not taken', { ...about, reason }, error);
      if (poison === undefined) throw error;
      await setAside(record.body, poison);
    }
  };

  return lambda((batch, context) => {
    const messages = new Map(batch.Records.map((record) => [record.messageId, open(record)]));
    const take = takerFor(
      [...messages.values()].flatMap(({ found }) => ('brought' in found ? [found.brought] : [])),
    );
    const processor = new BatchProcessor(EventType.SQS);
    const each = async (record: SQSRecord) =>
      consumeMessage(messages.get(record.messageId) ?? open(record), take);
    return processPartialResponse(batch, each, processor, { context, throwOnFullBatchFailure: false });
  });
};

/** An event queue's handler. A failed message comes back alone; one that can never be taken is set aside with its reason. */
export const consume = <const Hears extends readonly EventName[]>(
  hears: Hears,
  consumers: Consumers<Hears[number]>,
  options: ConsumeOptions = {},
): Queue => {
  const take = <Name extends Hears[number]>(name: Name, { event, cause, delivery }: Brought<Name>) =>
    consumers[name](event, cause, delivery);
  return handlerOf<Hears[number]>(
    hears,
    () => {
      const turns = inTurn();
      return (brought) => turns(brought.turn, () => take(brought.event.name, brought));
    },
    options,
  );
};

/** The same for a consumer that takes what a batch brings of one incident in one call. */
export const consumeTogether = <const Hears extends readonly EventName[]>(
  hears: Hears,
  take: (brought: readonly Brought<Hears[number]>[]) => Promise<unknown>,
  options: ConsumeOptions = {},
): Queue => handlerOf<Hears[number]>(hears, (batch) => together(batch, take), options);
