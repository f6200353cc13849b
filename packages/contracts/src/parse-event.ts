import { EventMetadata } from './envelope.ts';
import { events, type EventName, type MusterEvent } from './events.ts';

/** Why something is no event that Muster knows: a code, for logs and for whoever empties a dead-letter queue. */
export type NoEventReason = 'unknown-event' | 'bad-metadata' | 'unknown-version' | 'bad-data';

export type ParsedEvent =
  | { readonly ok: true; readonly event: MusterEvent }
  | { readonly ok: false; readonly reason: NoEventReason };

const isEventName = (name: string): name is EventName => Object.hasOwn(events, name);

/** The event of this name, with metadata and data as its contract has them. An unknown version is not guessed at. */
export const parseEvent = (name: string, metadata: unknown, data: unknown): ParsedEvent => {
  if (!isEventName(name)) return { ok: false, reason: 'unknown-event' };
  const about = EventMetadata.safeParse(metadata);
  if (!about.success) return { ok: false, reason: 'bad-metadata' };
  const contract = events[name];
  if (contract.version !== about.data.contractVersion) return { ok: false, reason: 'unknown-version' };
  const read = contract.data.safeParse(contract.readOlder?.(data) ?? data);
  if (!read.success) return { ok: false, reason: 'bad-data' };
  // The registry pairs each name with its data; TypeScript cannot follow that pairing through a lookup.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { ok: true, event: { name, metadata: about.data, data: read.data } as MusterEvent };
};
