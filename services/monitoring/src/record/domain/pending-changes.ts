import type { HowKnown } from '@muster/contracts';
import {
  decided,
  type Actor,
  type AssignmentId,
  type ChildRow,
  type Decided,
  type Instant,
  type NewEvent,
} from '@muster/core';
import type { IncidentRecord } from './incident-record.ts';

/** One line of the timeline. `key` makes it unique. */
export interface Line {
  readonly key: string;
  readonly at: Instant;
  readonly who: Actor;
  /** The name of a responder. */
  readonly whoName?: string | undefined;
  readonly what: string;
  readonly kind: string;
  readonly howKnown?: HowKnown | undefined;
  readonly assignmentId?: AssignmentId | undefined;
  readonly happenedAt?: Instant | undefined;
}

/** Events and child rows in one save, so that it stays small and fits a transaction; what is emitted once comes on top. */
export const MOST_ROWS = 85;

/** A decision being made: the record so far, and the events, lines and child rows to save with it. */
export interface PendingChanges {
  readonly record: IncidentRecord;
  readonly events: readonly NewEvent[];
  readonly lines: readonly Line[];
  readonly rows: readonly ChildRow[];
  /** Set when part of what is due has no room in this save; the next save follows at once. */
  readonly isBehind?: boolean | undefined;
}

export const monitoring: Actor = { kind: 'system', id: 'monitoring' };

export const pendingChanges = (
  record: IncidentRecord,
  more: Partial<Omit<PendingChanges, 'record'>> = {},
): PendingChanges => ({
  record,
  events: [],
  lines: [],
  rows: [],
  ...more,
});

export const append = (
  pending: PendingChanges,
  { record, events, lines, rows, isBehind }: Partial<PendingChanges>,
): PendingChanges => ({
  record: record ?? pending.record,
  events: [...pending.events, ...(events ?? [])],
  lines: [...pending.lines, ...(lines ?? [])],
  rows: [...pending.rows, ...(rows ?? [])],
  isBehind: pending.isBehind === true || isBehind === true,
});

/** How many more events this save can hold. */
export const remainingRows = ({ events, rows }: PendingChanges): number =>
  Math.max(0, MOST_ROWS - events.length - rows.length);

export const toDecision = ({ record, events, lines, rows }: PendingChanges): Decided<IncidentRecord> =>
  decided(record, events, { lines, childRows: rows });
