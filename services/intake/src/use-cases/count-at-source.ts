import { type Instant, type SourceId, ConflictError, ThrottledError } from '@muster/core';
import { counted, type Happening } from '../domain/source-counts.ts';
import type { Deps } from '../deps.ts';

export interface CountedRequest {
  readonly sourceId: SourceId;
  readonly requestId: string;
  readonly at: Instant;
}

/** Counts what happened beside its source. A count that is lost among many harms nobody; the request is answered all the same. */
export const countAtSource = async (
  { sourceCounts }: Pick<Deps, 'sourceCounts'>,
  { sourceId, requestId, at }: CountedRequest,
  happening: Happening,
): Promise<void> => {
  const actor = { kind: 'system' as const, id: 'intake' };
  const ids = { key: requestId, correlationId: sourceId, causationId: requestId };
  try {
    await sourceCounts.decide(sourceId, { ...ids, actor, at, exercise: false }, (counts) =>
      counted(counts, happening, at),
    );
  } catch (error) {
    if (!(error instanceof ConflictError || error instanceof ThrottledError)) throw error;
  }
};
