import { fromUUID } from 'typeid-js';
import { v5 } from 'uuid';
import * as z from 'zod';
import {
  type EventMetadata,
  MAX_DETAIL_BYTES,
  eventSource,
  events,
  parseEvent,
  type EventName,
  type MusterEvent,
} from '@muster/contracts';
import { EventId, type NewEvent, type Cause, CorruptStateError, TooLargeError } from '@muster/core';
import { EVENT, eventKey, partition, type Row } from './rows.ts';

const NAMESPACE = 'c0a5a3de-5d0e-5f0b-8a55-3f5f0f6a9f0e';

/** The id of an aggregate's event, the same whenever it is asked for. */
export const eventIdOf = (kind: string, id: string, sequence: number): EventId =>
  EventId.parse(fromUUID(v5(`${kind}#${id}#${sequence}`, NAMESPACE), 'evt'));

const isEventName = (name: string): name is EventName => Object.hasOwn(events, name);

const contractOf = (name: string, version: number) => {
  if (!isEventName(name)) throw new TypeError(`no contract is called ${name}`);
  const contract = events[name];
  if (contract.version !== version) throw new TypeError(`${name} has no version ${version}`);
  return contract;
};

interface Placed {
  readonly kind: string;
  readonly id: string;
  readonly sequence: number;
  readonly cause: Cause;
}

/** The row of a new event. Throws when the data do not fit the contract or the bus. */
export const eventRow = (event: NewEvent, { kind, id, sequence, cause }: Placed): Row => {
  const data = contractOf(event.name, event.version).data.parse(event.data);
  const metadata: EventMetadata = {
    id: eventIdOf(kind, id, sequence),
    contractVersion: event.version,
    occurredAt: cause.at,
    aggregate: { kind, id },
    sequence,
    correlationId: cause.correlationId,
    causationId: cause.causationId,
    actor: cause.actor,
    exercise: cause.exercise,
  };
  const bytes = Buffer.byteLength(JSON.stringify({ metadata, data }));
  if (bytes > MAX_DETAIL_BYTES) throw new TooLargeError(`${event.name} has ${bytes} bytes`);
  return {
    pk: partition(kind, id),
    sk: eventKey(sequence),
    name: event.name,
    source: eventSource(event.source),
    metadata,
    data,
  };
};

const EventRow = z.object({
  sk: z.string().startsWith(EVENT),
  name: z.string(),
  metadata: z.unknown(),
  data: z.unknown(),
});

/** The event in an unmarshalled row. Throws CorruptStateError, with the reason's code, when it is no known event. */
export const eventFromRow = (row: Row): MusterEvent => {
  const read = EventRow.safeParse(row);
  const parsed = read.success && parseEvent(read.data.name, read.data.metadata, read.data.data);
  if (parsed && parsed.ok) return parsed.event;
  const reason = parsed ? parsed.reason : 'no-event-row';
  throw new CorruptStateError(`row ${String(row['pk'])} ${String(row['sk'])} is no known event: ${reason}`);
};
