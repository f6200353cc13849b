import * as z from 'zod';
import { Instant } from '@muster/core';
import type { AggregateKind, AggregateStore } from '@muster/store';

/** When the sweep is to look at a record, at the latest when it has to settle it. Without a time it is not in the index. */
export const SweepEntry = z.object({ at: Instant.optional() });
export type SweepEntry = z.infer<typeof SweepEntry>;

export const SWEEP_LIST = 'WATCHES';

export const sweepEntryKind: AggregateKind<SweepEntry> = {
  kind: 'WATCH',
  schema: SweepEntry,
  hasEnded: ({ at }) => at === undefined,
  indexes: ({ at }) => (at ? { gsi1: { pk: SWEEP_LIST, sk: at } } : {}),
};

export interface SettlementStores {
  readonly sweepEntries: AggregateStore<SweepEntry>;
}
