import * as z from 'zod';
import { EventId, Instant, Actor } from '@muster/core';

/** What every event carries besides its data; EventBridge `detail.metadata`. */
export const EventMetadata = z.object({
  /** Derived from aggregate and sequence: the same on every publication. */
  id: EventId,
  contractVersion: z.int().min(1),
  occurredAt: Instant,
  aggregate: z.object({ kind: z.string().min(1), id: z.string().min(1) }),
  /** Counts the aggregate's events, dense from 1. */
  sequence: z.int().min(1),
  /** The same for everything that follows from one first cause, normally the contact's id. */
  correlationId: z.string().min(1),
  /** The event, request or webhook that led to this event. */
  causationId: z.string().min(1),
  actor: Actor,
  /** True in drills, which are kept out of live figures. */
  exercise: z.boolean(),
});
export type EventMetadata = z.infer<typeof EventMetadata>;

/** EventBridge's source of a service's events. */
export const eventSource = (service: string): string => `muster.${service}`;

/** The largest event detail, in bytes of UTF-8 (EventBridge takes 256 kB an entry, its other fields included). */
export const MAX_DETAIL_BYTES = 200_000;
