import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { ResourceChanged } from '@muster/contracts';
import { Instant, type NewEvent, type Cause } from '@muster/core';
import { AggregateStore, Table, type AggregateKind, type TableOptions } from '@muster/store';

/** The smallest aggregate that shows what the store does: marks that were set, and who holds it. */
export const SampleAggregate = z.strictObject({
  marks: z.array(z.string()),
  holder: z.string().optional(),
});
export type SampleAggregate = z.infer<typeof SampleAggregate>;

export const sampleKind: AggregateKind<SampleAggregate> = {
  kind: 'TALLY',
  schema: SampleAggregate,
  indexes: ({ marks, holder }) => ({
    ...(holder !== undefined && {
      gsi1: { pk: `HOLDER#${holder}`, sk: String(marks.length).padStart(4, '0') },
    }),
  }),
};

/** The same, whose states are appended. */
export const appendedKind: AggregateKind<SampleAggregate> = { ...sampleKind, appends: true };

/** The same, with a row in lists that the relay puts: how many marks it has, of each holder. */
export const listedKind: AggregateKind<SampleAggregate> = {
  kind: 'TALLY',
  schema: SampleAggregate,
  appends: true,
  listed: ({ marks, holder }) => ({
    kind: 'COUNT',
    state: { marks: marks.length },
    indexes: sampleKind.indexes?.({ marks, holder }) ?? {},
  }),
};

export const at = (clock: string): Instant => Instant.parse(`2026-01-05T${clock}.000Z`);

export const cause = (key: string, more: Partial<Cause> = {}): Cause => ({
  key,
  actor: { kind: 'user', id: 'agent' },
  at: at('09:15:00'),
  correlationId: 'con_01kdxqz5m8e6ws3y1z0v7g4h2b',
  causationId: key,
  exercise: false,
  ...more,
});

/** An event that fits its contract; which one does not matter to the store. */
export const happened = (): NewEvent =>
  ResourceChanged.with(ResourceChanged.data.parse(ResourceChanged.examples[0]));
/** Adds a mark to what is there. */
export const marked = (aggregate: SampleAggregate | undefined, mark: string): SampleAggregate => ({
  ...aggregate,
  marks: [...(aggregate?.marks ?? []), mark],
});

/** A table and the sample aggregates in it, without pauses between decisions unless asked for. */
export const sampleStore = (
  client: DynamoDBClient,
  name: string,
  { kind = sampleKind, ...options }: Partial<TableOptions> & { readonly kind?: typeof sampleKind } = {},
) => {
  const table = new Table({ client, name, ...options });
  return { table, store: new AggregateStore(table, kind) };
};
