import type { AggregateKind, AggregateStore } from '@muster/store';
import { Source } from './domain/source.ts';
import { SourceCounts } from './domain/source-counts.ts';

/** Partition of the index that holds all sources by name. */
export const ALL_SOURCES = 'SOURCES';

export const sourceKind: AggregateKind<Source> = {
  kind: 'SOURCE',
  saysWhoChanged: true,
  schema: Source,
  indexes: ({ name, sourceId }) => ({ gsi1: { pk: ALL_SOURCES, sk: `${name}#${sourceId}` } }),
};

export const sourceCountsKind: AggregateKind<SourceCounts> = { kind: 'SOURCECOUNTS', schema: SourceCounts };

export interface SourceStores {
  readonly sources: AggregateStore<Source>;
  readonly sourceCounts: AggregateStore<SourceCounts>;
}
