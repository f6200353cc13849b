import type { HowKnown } from '@muster/contracts';
import {
  type Actor,
  type DeadlineId,
  type DeviationId,
  type AssignmentId,
  type Instant,
  type NewEvent,
  decided,
  type Beside,
  type Decided,
} from '@muster/core';
import type { Procedure } from '@muster/procedures';
import type { IncidentRecord } from './record.ts';

export interface Ids {
  readonly deadline: (...parts: readonly [string, ...string[]]) => DeadlineId;
  readonly deviation: (...parts: readonly [string, ...string[]]) => DeviationId;
}

export interface Setting {
  readonly now: Instant;
  /** Seconds after a due time before a silence counts as a miss. */
  readonly graceSeconds: number;
  readonly ids: Ids;
  /** The document of the procedure version that a verdict in play names, when its copy is here. */
  readonly procedure?: Procedure | undefined;
}

/** Who makes the record look at its deadlines. */
export type SettledBy = 'clock' | 'sweep' | 'event';

/** One line of the timeline. `key` makes it the only one of its kind. */
export interface Line {
  readonly key: string;
  readonly at: Instant;
  readonly who: Actor;
  readonly what: string;
  readonly kind: string;
  readonly howKnown?: HowKnown | undefined;
  readonly assignmentId?: AssignmentId | undefined;
  readonly happenedAt?: Instant | undefined;
}

/** Rows of events and beside in one save; the rest of a transaction's hundred is for state (up to eight), card, watch, timeline and what is said once. */
export const MOST_ROWS = 85;

/** A decision on its way: the record so far, and what it is about to say. */
export interface Said {
  readonly record: IncidentRecord;
  readonly events: readonly NewEvent[];
  readonly lines: readonly Line[];
  readonly rows: readonly Beside[];
  /** Set when something that is due has no room in this save and waits for the next, which follows at once. */
  readonly isBehind?: boolean | undefined;
}

export const monitoring: Actor = { kind: 'system', id: 'monitoring' };

export const say = (record: IncidentRecord, more: Partial<Omit<Said, 'record'>> = {}): Said => ({
  record,
  events: [],
  lines: [],
  rows: [],
  ...more,
});

export const and = (said: Said, { record, events, lines, rows, isBehind }: Partial<Said>): Said => ({
  record: record ?? said.record,
  events: [...said.events, ...(events ?? [])],
  lines: [...said.lines, ...(lines ?? [])],
  rows: [...said.rows, ...(rows ?? [])],
  isBehind: said.isBehind === true || isBehind === true,
});

/** How many more events this save can hold. */
export const roomIn = ({ events, rows }: Said): number =>
  Math.max(0, MOST_ROWS - events.length - rows.length);

export const TIMELINE = 'TIMELINE#';

const timelineRow = (lines: readonly Line[]): Beside[] => {
  const [first] = lines;
  return first ? [{ sk: `${TIMELINE}${first.at}#${first.key}`, data: { lines } }] : [];
};

export const toDecision = ({ record, events, lines, rows }: Said): Decided<IncidentRecord> =>
  decided(record, events, { beside: [...timelineRow(lines), ...rows] });
