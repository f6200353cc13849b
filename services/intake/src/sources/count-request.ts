import { type Instant, type SourceId, ConflictError, ThrottledError } from '@muster/core';
import { addCount, type CountedRequest } from './domain/source-counts.ts';
import type { SourceStores } from './store.ts';

export interface SourceRequest {
  readonly sourceId: SourceId;
  readonly requestId: string;
  readonly at: Instant;
}

/** Counts a request at its source. A lost count harms nobody; the request is still answered. */
export const countRequest = async (
  { sourceCounts }: Pick<SourceStores, 'sourceCounts'>,
  { sourceId, requestId, at }: SourceRequest,
  counted: CountedRequest,
): Promise<void> => {
  const actor = { kind: 'system' as const, id: 'intake' };
  const ids = { key: requestId, correlationId: sourceId, causationId: requestId };
  try {
    await sourceCounts.decide(sourceId, { ...ids, actor, at, exercise: false }, (counts) =>
      addCount(counts, counted, at),
    );
  } catch (error) {
    if (!(error instanceof ConflictError || error instanceof ThrottledError)) throw error;
  }
};
