import type { SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import { parseEvent, type EventName, type MusterEvent } from '@muster/contracts';
import type { Cause } from '@muster/core';
import type { Clock } from '../aws/clock.ts';
import { PUBLISHED_AGAIN } from './acknowledgement.ts';
import type { LogFields } from '../logging/logger.ts';
import { Poison } from './dead-letter.ts';

/** How an event arrived: in which try of its message, and whether an acknowledgement watch had it published again. */
export interface Delivery {
  readonly tries: number;
  readonly again: boolean;
}
/** An event from a queue. Its cause has the event's id as its key, so that a second delivery changes nothing. */
export interface ReceivedEvent<Name extends EventName> {
  readonly event: MusterEvent<Name>;
  readonly cause: Cause;
  readonly delivery: Delivery;
  /** Events with the same key are taken one after another: the incident, or the aggregate of an event without one. */
  readonly groupKey: string;
}

const FromBus = z.object({
  'detail-type': z.string(),
  detail: z.object({ metadata: z.unknown(), data: z.unknown() }),
  resources: z.array(z.string()).default([]),
});

const parseJson = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    throw new Poison('not-json');
  }
};

/** The event in a message of an event queue. Throws Poison for anything else. */
export const readMessage = ({ body, attributes }: SQSRecord): { event: MusterEvent; delivery: Delivery } => {
  const fromBus = FromBus.safeParse(parseJson(body));
  if (!fromBus.success) throw new Poison('not-from-bus');
  const { 'detail-type': name, detail, resources } = fromBus.data;
  const parsed = parseEvent(name, detail.metadata, detail.data);
  if (!parsed.ok) throw new Poison(parsed.reason);
  const tries = Number(attributes.ApproximateReceiveCount);
  return { event: parsed.event, delivery: { tries, again: resources.includes(PUBLISHED_AGAIN) } };
};

export const causeOf = ({ metadata }: MusterEvent, service: string, clock: Clock): Cause => ({
  key: metadata.id,
  actor: { kind: 'system', id: service },
  at: clock(),
  correlationId: metadata.correlationId,
  causationId: metadata.id,
  exercise: metadata.exercise,
});

const incidentOf = ({ data }: MusterEvent): string | undefined =>
  'incidentId' in data ? data.incidentId : undefined;

export const groupKeyOf = (event: MusterEvent): string => incidentOf(event) ?? event.metadata.aggregate.id;

export const fieldsOf = (event: MusterEvent): LogFields => {
  const incidentId = incidentOf(event);
  return {
    event: event.name,
    eventId: event.metadata.id,
    correlationId: event.metadata.correlationId,
    sequence: event.metadata.sequence,
    ...(incidentId && { incidentId }),
  };
};
