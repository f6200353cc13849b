import * as z from 'zod';
import { Instant } from '@muster/core';
import type { AggregateKind, AggregateStore } from '@muster/store';

/** When the sweep is to settle a record that nobody else has settled by then. Without a time it is not in the index. */
export const Watch = z.object({ at: Instant.optional() });
export type Watch = z.infer<typeof Watch>;

export const WATCHES = 'WATCHES';

export const watchKind: AggregateKind<Watch> = {
  kind: 'WATCH',
  schema: Watch,
  hasEnded: ({ at }) => at === undefined,
  indexes: ({ at }) => (at ? { gsi1: { pk: WATCHES, sk: at } } : {}),
};

export interface SettlementStores {
  readonly watches: AggregateStore<Watch>;
}
