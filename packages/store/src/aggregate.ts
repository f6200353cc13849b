import type * as z from 'zod';
import type { Cause, CauseMark, Refusal } from '@muster/core';
import type { Changed } from './changed.ts';
import type { Row } from './rows.ts';
import type { Base } from './saved-state.ts';

export interface IndexKey {
  readonly pk: string;
  readonly sk: string;
}
export type IndexName = 'gsi1' | 'gsi2';
export type Indexes = Readonly<Partial<Record<IndexName, IndexKey>>>;

/** A row in lists: keyed by `kind` and the aggregate's id, in the indexes that it has keys for. */
export interface Listed {
  readonly kind: string;
  readonly state: object;
  readonly indexes: Indexes;
}

/** What a service defines once for a kind of aggregate. A state without a key is not in that index. */
export interface AggregateKind<S> {
  readonly kind: string;
  readonly schema: z.ZodType<S>;
  /** A state as it was stored in an earlier form, in the present one; any other as it is. */
  readonly readOlder?: (state: unknown) => unknown;
  readonly indexes?: (state: S) => Indexes;
  /**
   * Whether each save keeps its state in its own row, the newest of which is the aggregate: one write for state and events.
   * Without it the state is one row that is overwritten, so that nothing remains of what it said before.
   */
  readonly appends?: true;
  /**
   * Whether a save, where states are appended, may keep how its state differs from an earlier save's: for states of kilobytes of which
   * each save changes little.
   */
  readonly deltas?: true;
  /**
   * Its row in lists, a small one beside the states, where those are appended: the save carries it when it changes, and the relay
   * puts it after the commit. For lists that people read; what a decision reads goes by `indexes`.
   */
  readonly listed?: (state: S) => Listed;
  /** Whether its states, where they are appended, were once overwritten: one that nobody has saved since is still read. */
  readonly wasOverwritten?: true;
  /** Whether it has ended, so that its state expires after the retention time. Without the rule it never expires. */
  readonly hasEnded?: (state: S) => boolean;
  /** Whether it is part of an exercise: each of its events then says so, whatever led to it. */
  readonly isExercise?: (state: S) => boolean;
  /** Whether its row says who saved it last: people change it on the version that they read. */
  readonly saysWhoChanged?: true;
  /** Whether its child rows expire after the retention time, counted from when each was written. */
  readonly childRowsExpire?: true;
}

/** An aggregate as read. Version 0 and no state: it does not exist yet. */
export interface Loaded<S> {
  readonly id: string;
  readonly version: number;
  readonly sequence: number;
  readonly state: S | undefined;
  readonly causes: readonly CauseMark[];
  /** Of a kind that says who changed it, once it was saved as such. */
  readonly changed?: Changed | undefined;
  /** When its newest save leaves, in epoch seconds. */
  readonly expiresAt?: number | undefined;
  /** Of a kind with deltas: the save on which the next may build. */
  readonly base?: Base | undefined;
}

/** The result of a decision. `already-done`: the cause was seen before and nothing was written. */
export type SaveResult = 'written' | 'already-done' | 'unchanged';

export type Outcome<S> =
  | { readonly ok: true; readonly state: S; readonly version: number; readonly how: SaveResult }
  | { readonly ok: false; readonly refusal: Refusal };

/** One row of a transaction. `what` names it when the transaction is explained. */
export interface Write {
  /** The table's name: one transaction may span several. */
  readonly table: string;
  readonly what: string;
  readonly row: Row;
  /** The version the row must still have; absent: the row must not be there; `any`: it may be replaced. */
  readonly ifVersion?: number | 'any';
}

export interface Change {
  readonly causes: readonly CauseMark[];
  readonly writes: (cause: Cause) => readonly Write[];
}

/** A page of a query. Pass `next` as `after` for the following page. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}
