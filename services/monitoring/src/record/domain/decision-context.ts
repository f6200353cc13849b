import type { DeadlineId, DeviationId, Instant } from '@muster/core';
import type { ProcedureVersions } from '@muster/procedures';

export interface Ids {
  readonly deadline: (...parts: readonly [string, ...string[]]) => DeadlineId;
  readonly deviation: (...parts: readonly [string, ...string[]]) => DeviationId;
}

export interface DecisionContext {
  readonly now: Instant;
  /** Seconds after a due time before a silence counts as a miss. */
  readonly graceSeconds: number;
  readonly ids: Ids;
  /** The documents of the verdict's procedure closure, when their copies are here. */
  readonly procedure?: ProcedureVersions | undefined;
}

/** What brought the record up to date. */
export type SettledBy = 'clock' | 'sweep' | 'event';
