import type { DeadlineId, DeviationId, Instant } from '@muster/core';
import type { Procedure } from '@muster/procedures';

export interface Ids {
  readonly deadline: (...parts: readonly [string, ...string[]]) => DeadlineId;
  readonly deviation: (...parts: readonly [string, ...string[]]) => DeviationId;
}

export interface DecisionContext {
  readonly now: Instant;
  /** Seconds after a due time before a silence counts as a miss. */
  readonly graceSeconds: number;
  readonly ids: Ids;
  /** The document of the verdict's procedure version, when its copy is here. */
  readonly procedure?: Procedure | undefined;
}

/** What brought the record up to date. */
export type SettledBy = 'clock' | 'sweep' | 'event';
