import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import { parseEvent, type EventName, type MusterEvent } from '@muster/contracts';
import type { Cause } from '@muster/store/cause';
import { systemClock, type Clock } from './clock.ts';
import { ConsumerEnv } from './env.ts';
import { AGAIN } from './hand-over.ts';
import { inTurn } from './in-turn.ts';
import { lambda, type LambdaHandler } from './lambda.ts';
import { log, type LogFields } from './logger.ts';
import { serviceName } from './service-name.ts';
import { Poison, poisonIn, setAsideIn, Undeliverable, type SetAside } from './set-aside.ts';

/** How an event came: in which try of its message, and whether a watch had it published again. */
export interface Delivery {
  readonly tries: number;
  readonly again: boolean;
}
/** Takes one event. The cause repeats under the event's id, so that a second delivery changes nothing. */
export type Consumer<Name extends EventName> = (
  event: MusterEvent<Name>,
  cause: Cause,
  delivery: Delivery,
) => Promise<unknown>;
export type Consumers<Name extends EventName> = { readonly [N in Name]: Consumer<N> };

const FromBus = z.object({
  'detail-type': z.string(),
  detail: z.object({ metadata: z.unknown(), data: z.unknown() }),
  resources: z.array(z.string()).default([]),
});

const parseMessage = (body: string): { event: MusterEvent; again: boolean } => {
  let message: unknown;
  try {
    message = JSON.parse(body);
  } catch {
    throw new Poison('not-json');
  }
  const fromBus = FromBus.safeParse(message);
  if (!fromBus.success) throw new Poison('not-from-bus');
  const { 'detail-type': name, detail, resources } = fromBus.data;
  const parsed = parseEvent(name, detail.metadata, detail.data);
  if (!parsed.ok) throw new Poison(parsed.reason);
  return { event: parsed.event, again: resources.includes(AGAIN) };
};

const causeOf = ({ metadata }: MusterEvent, service: string, clock: Clock): Cause => ({
  key: metadata.id,
  actor: { kind: 'system', id: service },
  at: clock(),
  correlationId: metadata.correlationId,
  causationId: metadata.id,
  exercise: metadata.exercise,
});

const incidentOf = ({ data }: MusterEvent): string | undefined =>
  'incidentId' in data ? data.incidentId : undefined;

const fieldsOf = (event: MusterEvent): LogFields => {
  const incidentId = incidentOf(event);
  return {
    event: event.name,
    eventId: event.metadata.id,
    correlationId: event.metadata.correlationId,
    sequence: event.metadata.sequence,
    ...(incidentId && { incidentId }),
  };
};

export interface ConsumeOptions {
  readonly clock?: Clock;
  readonly service?: string;
  readonly setAside?: SetAside;
}

const aside = (): SetAside => setAsideIn(ConsumerEnv.parse(process.env).DEAD_LETTERS_URL);

/**
 * The handler of an event queue, for the list its subscription is made from. A message that fails comes back alone; one
 * that no later try can take is set aside at once with its reason, and its siblings go on.
 */
export const consume = <const Hears extends readonly EventName[]>(
  hears: Hears,
  consumers: Consumers<Hears[number]>,
  { clock = systemClock, service = serviceName(), setAside = aside() }: ConsumeOptions = {},
): LambdaHandler<SQSEvent, SQSBatchResponse> => {
  const heard: ReadonlySet<string> = new Set(hears);
  const isHeard = (event: MusterEvent): event is MusterEvent & MusterEvent<Hears[number]> =>
    heard.has(event.name);
  const take = <Name extends Hears[number]>(
    event: MusterEvent<Name>,
    name: Name,
    cause: Cause,
    delivery: Delivery,
  ) => consumers[name](event, cause, delivery);

  const consumeRecord = async (record: SQSRecord, turns: ReturnType<typeof inTurn>): Promise<void> => {
    const started = performance.now();
    let about: LogFields = { messageId: record.messageId };
    try {
      const { event, again } = parseMessage(record.body);
      const tries = Number(record.attributes.ApproximateReceiveCount);
      about = { ...about, ...fieldsOf(event) };
      if (!isHeard(event)) throw new Poison('not-subscribed');
      await turns(incidentOf(event) ?? event.metadata.aggregate.id, () =>
        take(event, event.name, causeOf(event, service, clock), { tries, again }),
      );
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
    const turns = inTurn();
    const processor = new BatchProcessor(EventType.SQS);
    const each = (record: SQSRecord) => consumeRecord(record, turns);
    return processPartialResponse(batch, each, processor, { context, throwOnFullBatchFailure: false });
  });
};
