import type * as z from 'zod';
import type { NewEvent, ServiceName } from '@muster/core';

/** What publisher and consumers of one event agree on. */
export interface EventContract<Name extends string, Schema extends z.ZodType> {
  readonly source: ServiceName;
  readonly name: Name;
  readonly version: number;
  readonly data: Schema;
  readonly summary: string;
  /** Data as it was kept in an earlier form, in the present one; other data as it is. */
  readonly readOlder?: (data: unknown) => unknown;
  /** It only starts a clock, and a sweep stands in for one that was lost: a catch-up leaves it out, or the clock ran twice. */
  readonly startsClock?: true;
  /** No service and no rule takes it: it stays in the save as history and is not published. */
  readonly historyOnly?: true;
  readonly examples: readonly [z.input<Schema>, ...z.input<Schema>[]];
  /** A new event of this kind. The type checks the data; the store parses it before it is kept. */
  with(data: z.output<Schema>): NewEvent<Name, z.output<Schema>>;
}

/** Declares an event: who says it, its name, version, data, one sentence on its use, and examples that parse. */
export const defineEvent = <const Name extends string, Schema extends z.ZodType>(
  contract: Omit<EventContract<Name, Schema>, 'with'>,
): EventContract<Name, Schema> => ({
  ...contract,
  with: (data) => ({ source: contract.source, name: contract.name, version: contract.version, data }),
});
