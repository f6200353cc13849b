import type { SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import { parseEvent, type EventName, type MusterEvent } from '@muster/contracts';
import type { Cause } from '@muster/core';
import type { Clock } from '../aws/clock.ts';
import { AGAIN } from './acknowledgement.ts';
import type { LogFields } from '../logging/logger.ts';
import { Poison } from './dead-letter.ts';

/** How an event came: in which try of its message, and whether a watch had it published again. */
export interface Delivery {
  readonly tries: number;
  readonly again: boolean;
}
/** An event as a queue brings it. The cause repeats under the event's id, so that a second delivery changes nothing. */
export interface Brought<Name extends EventName> {
  readonly event: MusterEvent<Name>;
  readonly cause: Cause;
  readonly delivery: Delivery;
  /** What must be taken one after another: its incident, or its aggregate where it belongs to none. */
  readonly turn: string;
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

/** What lies in a message of an event queue. Throws Poison for what is no event of ours. */
export const readMessage = ({ body, attributes }: SQSRecord): { event: MusterEvent; delivery: Delivery } => {
  const fromBus = FromBus.safeParse(parseJson(body));
  if (!fromBus.success) throw new Poison('not-from-bus');
  const { 'detail-type': name, detail, resources } = fromBus.data;
  const parsed = parseEvent(name, detail.metadata, detail.data);
  if (!parsed.ok) throw new Poison(parsed.reason);
  const tries = Number(attributes.ApproximateReceiveCount);
  return { event: parsed.event, delivery: { tries, again: resources.includes(AGAIN) } };
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

export const turnOf = (event: MusterEvent): string => incidentOf(event) ?? event.metadata.aggregate.id;

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
