import { fromUUID } from 'typeid-js';
import { v5 } from 'uuid';
import * as z from 'zod';
import {
  EventMetadata,
  MAX_DETAIL_BYTES,
  events,
  parseEvent,
  type EventContract,
  type EventName,
  type MusterEvent,
} from '@muster/contracts';
import {
  CorruptStateError,
  EventId,
  TooLargeError,
  type Cause,
  type Decided,
  type NewEvent,
} from '@muster/core';
import type { Listed } from './aggregate.ts';
import type { Delta } from './delta.ts';
import { SAVE, partition, saveKey, type Row } from './rows.ts';
import type { Kept } from './saved-state.ts';

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

/** What all events of a save share. */
const Shared = EventMetadata.pick({
  occurredAt: true,
  correlationId: true,
  causationId: true,
  actor: true,
  exercise: true,
});
type Shared = z.infer<typeof Shared>;

const sharedOf = ({ at, correlationId, causationId, actor, exercise }: Cause): Shared => ({
  occurredAt: at,
  correlationId,
  causationId,
  actor,
  exercise,
});

interface Place {
  readonly kind: string;
  readonly id: string;
  readonly sequence: number;
}

const metadataOf = (
  { kind, id, sequence }: Place,
  contractVersion: number,
  shared: Shared,
): EventMetadata => ({
  id: eventIdOf(kind, id, sequence),
  contractVersion,
  aggregate: { kind, id },
  sequence,
  ...shared,
});

const largestIn = (data: unknown): string | undefined =>
  typeof data === 'object' && data !== null
    ? Object.entries(data)
        .map(([field, value]) => ({ field, bytes: Buffer.byteLength(JSON.stringify(value) ?? '') }))
        .toSorted((one, other) => other.bytes - one.bytes)[0]?.field
    : undefined;

/** The event as it is kept. Throws when its data do not fit the contract or the bus. */
const kept = ({ name, version, data: given }: NewEvent, place: Place, shared: Shared) => {
  const data = contractOf(name, version).data.parse(given);
  const bytes = Buffer.byteLength(JSON.stringify({ metadata: metadataOf(place, version, shared), data }));
  if (bytes > MAX_DETAIL_BYTES) {
    throw new TooLargeError(`${name} has ${bytes} bytes`, { field: largestIn(data) });
  }
  return { name, version, data };
};

const KeptEvent = z.object({ name: z.string(), data: z.unknown() });

/** Whether an event, as a save keeps it, is read by its contract. */
export const fitsContract = (event: unknown): boolean => {
  const { success, data: given } = KeptEvent.safeParse(event);
  if (!success || !isEventName(given.name)) return false;
  const contract: EventContract<string, z.ZodType> = events[given.name];
  return contract.data.safeParse(contract.readOlder?.(given.data) ?? given.data).success;
};

export interface Save {
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  /** The last event's before this save. */
  readonly sequence: number;
  readonly cause: Cause;
  readonly decided: Pick<Decided<unknown>, 'events' | 'lines'>;
  /** Where the kind appends its states. */
  readonly kept?: Kept | { readonly delta: Delta };
  /** Its row in lists, if this save changes it. */
  readonly list?: Listed | undefined;
}

const isPublished = ({ name }: Pick<NewEvent, 'name'>): boolean =>
  isEventName(name) && events[name].historyOnly !== true;

/**
 * The row of a save. `occurredAt` stands outside of its body if the relay has something to do, events to publish or a row in lists to
 * put: the relay and its catch-up go by it.
 */
export const saveRow = ({ kind, id, version, sequence, cause, decided, kept: own, list }: Save): Row => {
  const { events: given, lines = [] } = decided;
  const shared = sharedOf(cause);
  const saved = given.map((event, at) => kept(event, { kind, id, sequence: sequence + 1 + at }, shared));
  return {
    pk: partition(kind, id),
    sk: saveKey(version),
    version,
    sequence: sequence + saved.length,
    ...((list !== undefined || saved.some(isPublished)) && { occurredAt: cause.at }),
    body: {
      ...own,
      ...(saved.length > 0 && { shared, events: saved }),
      ...(lines.length > 0 && { lines }),
      ...(list !== undefined && { list }),
    },
  };
};

const SavedEvents = z.object({
  pk: z.string(),
  sk: z.string().startsWith(SAVE),
  sequence: z.int().min(0),
  body: z.object({
    shared: z.unknown().optional(),
    events: z.array(z.object({ name: z.string(), version: z.unknown(), data: z.unknown() })).default([]),
  }),
});

/** One event of a save as it reads, or why it is none that Muster knows. */
export type ReadEvent =
  | { readonly sequence: number; readonly event: MusterEvent }
  | { readonly sequence: number; readonly event?: undefined; readonly reason: string };

/** The events of an unmarshalled save, in order. Throws CorruptStateError when the row is no save. */
export const readEvents = (row: Row): readonly ReadEvent[] => {
  const read = SavedEvents.safeParse(row);
  if (!read.success)
    throw new CorruptStateError(`row ${String(row['pk'])} ${String(row['sk'])} is no save`, {
      cause: read.error,
    });
  const { pk, sequence: last, body } = read.data;
  const [kind, id] = [pk.slice(0, pk.indexOf('#')), pk.slice(pk.indexOf('#') + 1)];
  const shared = Shared.safeParse(body.shared);
  return body.events.map(({ name, version, data }, at) => {
    const sequence = last - body.events.length + 1 + at;
    if (!shared.success || typeof version !== 'number') return { sequence, reason: 'bad-metadata' };
    const parsed = parseEvent(name, metadataOf({ kind, id, sequence }, version, shared.data), data);
    return parsed.ok ? { sequence, event: parsed.event } : { sequence, reason: parsed.reason };
  });
};

/** The same where each must be known. Throws CorruptStateError, with the reason's code, for one that is not. */
export const eventsOf = (row: Row): readonly MusterEvent[] =>
  readEvents(row).map((read) => {
    if (read.event) return read.event;
    throw new CorruptStateError(
      `event ${read.sequence} of ${String(row['pk'])} ${String(row['sk'])} is not known: ${read.reason}`,
    );
  });
