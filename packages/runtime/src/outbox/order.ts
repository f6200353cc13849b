import * as z from 'zod';
import { toInstant } from '@muster/core';

const When = z.iso.datetime({ offset: true }).transform(toInstant);

/** An order to publish a window again: `from` inclusive, `to` exclusive; `after` is where an earlier run of it ended. */
export const CatchUp = z.strictObject({
  catchUp: z.strictObject({
    from: When,
    to: When,
    after: z.string().optional(),
    dryRun: z.boolean().optional(),
  }),
});
export type CatchUp = z.input<typeof CatchUp>;

const NamedEvent = z.object({ name: z.string(), occurredAt: z.string() });
export type NamedEvent = z.infer<typeof NamedEvent>;

export const Published = z.object({
  published: z.int(),
  parked: z.int(),
  /** Events of a window that only start a clock: left to the sweep. */
  leftOut: z.int().optional(),
  /** Where a catch-up that ran out of time goes on: the same order with this as `after`. */
  next: z.string().optional(),
});
export type Published = z.infer<typeof Published>;

/** What a catch-up would publish, by name, with its first and last event in time. */
export const CatchUpCount = z.object({
  events: z.record(z.string(), z.int()),
  unreadable: z.int(),
  leftOut: z.int(),
  first: NamedEvent.optional(),
  last: NamedEvent.optional(),
  next: z.string().optional(),
});
export type CatchUpCount = z.infer<typeof CatchUpCount>;
