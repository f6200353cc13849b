import type { MusterEvent } from '@muster/contracts';
import type { AggregateKind, Change, IndexName, Loaded, Outcome, Page, Write } from './aggregate.ts';
import { ChildRows, type ChildItem, type Paging } from './child-rows.ts';
import {
  compareCause,
  rememberCause,
  type Cause,
  type ChildRow,
  type Decided,
  type Decision,
  type Refused,
  type Unchanged,
  CorruptStateError,
} from '@muster/core';
import {
  SAVE,
  STATE,
  claimPartition,
  isOverwrittenState,
  partition,
  readCounts,
  readLines,
  readListRow,
  readStateRow,
  type Row,
} from './rows.ts';
import { eventsOf } from './save-row.ts';
import { savedState, WHOLE_EVERY } from './saved-state.ts';
import type { RowQuery } from './queries.ts';
import { stateWrites } from './state-writes.ts';
import { keyReused, type Table } from './table.ts';

export interface Item<S> {
  readonly id: string;
  readonly version: number;
  readonly state: S;
}

type Found<S> = { readonly loaded: Loaded<S>; readonly decision: Decided<S> | Unchanged<S> | 'seen' };

export class AggregateStore<S> {
  readonly #table: Table;
  readonly #kind: AggregateKind<S>;
  readonly #childRows: ChildRows;
  readonly #privateRows: ChildRows | undefined;

  /** `privateRows`: the table for rows that a decision keeps away from the state, its events and child rows. */
  constructor(
    table: Table,
    kind: AggregateKind<S>,
    { privateRows }: { readonly privateRows?: ChildRows } = {},
  ) {
    this.#table = table;
    this.#kind = kind;
    this.#childRows = new ChildRows(table, kind.kind);
    this.#privateRows = privateRows;
  }

  /** Reads the aggregate consistently. Throws CorruptStateError when it does not fit its schema. */
  async load(id: string): Promise<Loaded<S>> {
    const { appends, deltas, wasOverwritten: orState = false } = this.#kind;
    const pk = this.#pk(id);
    const { save: row, base } = await (appends
      ? this.#table.newestOrRemains(pk, { saves: deltas ? WHOLE_EVERY : 1, orState })
      : this.#table.rowOrRemains(pk, STATE).then((save) => ({ save, base: undefined })));
    if (row === undefined) return { id, version: 0, sequence: 0, state: undefined, causes: [] };
    const { version, sequence, changed, expiresAt } = readCounts(row);
    const counts = { id, version, sequence, ...(expiresAt !== undefined && { expiresAt }) };
    // What comes after counts on, so that its events are new ones, which the relay sees, under ids of their own.
    if (!this.#table.isThere(row)) return { ...counts, state: undefined, causes: [] };
    const read = isOverwrittenState(row) ? { kept: readStateRow(row) } : savedState(row, base);
    const { causes, state } = read.kept;
    const next = deltas && 'base' in read ? { base: read.base } : {};
    return { ...counts, causes, changed, state: this.#state(row, state), ...next };
  }

  /** Its part of a transaction, none if unchanged. Who knows a repetition by the state need not remember causes. */
  change(
    loaded: Loaded<S>,
    decision: Decided<S> | Unchanged<S>,
    { remembers = true }: { readonly remembers?: boolean } = {},
  ): Change {
    const writes = (cause: Cause) => {
      if (decision.unchanged) return [];
      const causes = remembers ? rememberCause(loaded.causes, cause) : loaded.causes;
      return this.#writes({ ...loaded, causes }, decision, this.#marked(cause, decision.state));
    };
    return { causes: remembers ? loaded.causes : [], writes };
  }

  /** Loads, decides by the rule and saves, up to five times when others are faster; a cause met before writes nothing. */
  async decide(
    id: string,
    cause: Cause,
    rule: (state: S | undefined, loaded: Loaded<S>) => Decision<S> | Promise<Decision<S>>,
  ): Promise<Outcome<S>> {
    const outcome = await this.#table.decide<Found<S>>(cause, async () => {
      const loaded = await this.load(id);
      const found = await this.#applyRule(loaded, cause, rule);
      if (found === 'seen') return { ok: true, changes: [], value: { loaded, decision: found } };
      if (!found.ok) return found;
      return { ok: true, changes: [this.change(loaded, found)], value: { loaded, decision: found } };
    });
    if (!outcome.ok) return outcome;
    const { loaded, decision } = outcome.value;
    if (decision === 'seen' || outcome.how !== 'written') {
      const state = decision === 'seen' ? loaded.state : decision.state;
      if (state === undefined) throw new CorruptStateError(`${this.#pk(id)} has causes and no state`);
      return {
        ok: true,
        state,
        version: loaded.version,
        how: decision === 'seen' ? 'already-done' : 'unchanged',
      };
    }
    return { ok: true, state: decision.state, version: loaded.version + 1, how: 'written' };
  }

  /** The aggregate's events in order, those after the given sequence. Without a limit: all of them. */
  async history(
    id: string,
    { after = 0, limit = Infinity }: { after?: number; limit?: number } = {},
  ): Promise<readonly MusterEvent[]> {
    const found: MusterEvent[] = [];
    for await (const row of this.#saves(id)) {
      if (readCounts(row).sequence <= after) continue;
      found.push(...eventsOf(row).filter(({ metadata }) => metadata.sequence > after));
      if (found.length >= limit) break;
    }
    return found.slice(0, limit);
  }

  /** The lines of all its saves that are there, in the order of the saves. */
  async lines(id: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const found: Readonly<Record<string, unknown>>[] = [];
    for await (const row of this.#saves(id)) found.push(...readLines(row).body.lines);
    return found;
  }

  async *#saves(id: string): AsyncGenerator<Row> {
    let after: string | undefined;
    do {
      const query = { pk: this.#pk(id), beginsWith: SAVE, ...(after !== undefined && { after }) };
      const { items, next } = await this.#table.page(query);
      yield* items;
      after = next;
    } while (after !== undefined);
  }

  /** Child rows whose key begins with the prefix, without expired ones. */
  async childRows(id: string, prefix: string, paging: Paging = {}): Promise<Page<ChildItem>> {
    return this.#childRows.page(id, prefix, paging);
  }

  async childRow(id: string, sk: string): Promise<ChildItem | undefined> {
    return this.#childRows.one(id, sk);
  }

  /** Aggregates by an index key, a page at a time. An index shows a write a moment later. */
  async query(
    index: IndexName,
    pk: string,
    range: Omit<RowQuery, 'index' | 'pk'> = {},
  ): Promise<Page<Item<S>>> {
    const page = await this.#table.page({ index, pk, ...range });
    const items = page.items.map((row) => {
      const { pk: key, version, state } = readListRow(row);
      return { id: key.slice(this.#kind.kind.length + 1), version, state: this.#state(row, state) };
    });
    return { ...page, items };
  }

  #pk(id: string): string {
    return partition(this.#kind.kind, id);
  }

  #state(row: Row, stored: unknown): S {
    const read = this.#kind.schema.safeParse(this.#kind.readOlder?.(stored) ?? stored);
    if (read.success) return read.data;
    throw new CorruptStateError(`${String(row['pk'])} does not fit its schema`, { cause: read.error });
  }

  async #applyRule(
    loaded: Loaded<S>,
    cause: Cause,
    rule: (state: S | undefined, loaded: Loaded<S>) => Decision<S> | Promise<Decision<S>>,
  ): Promise<'seen' | Decided<S> | Unchanged<S> | Refused> {
    switch (compareCause(loaded.causes, cause)) {
      case 'same':
        return 'seen';
      case 'other-body':
        return keyReused;
      case 'new':
        return rule(loaded.state, loaded);
    }
  }

  #writes(loaded: Loaded<S>, decision: Decided<S>, cause: Cause): Write[] {
    const [kind, id, table] = [this.#kind.kind, loaded.id, this.#table.name];
    const { childRows = [], privateRows = [], claims = [] } = decision;
    const expiresAt = this.#table.expiryAfter(cause.at);
    const expiry = expiresAt === undefined ? {} : { expiresAt };
    return [
      ...stateWrites({ kind: this.#kind, table: this.#table }, loaded, decision, cause),
      ...this.#childRows.writes(
        id,
        this.#kind.childRowsExpire ? childRows.map((row) => ({ ...expiry, ...row })) : childRows,
      ),
      ...this.#privateRowWrites(id, privateRows),
      ...claims.map(({ name }) => ({
        table,
        what: `claim ${name}`,
        row: { pk: claimPartition(name), sk: STATE, holder: { kind, id } },
      })),
    ];
  }

  #privateRowWrites(id: string, rows: readonly ChildRow[]): Write[] {
    if (rows.length === 0) return [];
    if (this.#privateRows === undefined)
      throw new TypeError(`${this.#kind.kind} has no table for private rows`);
    return this.#privateRows.writes(id, rows);
  }

  #marked(cause: Cause, state: S): Cause {
    return this.#kind.isExercise?.(state) ? { ...cause, exercise: true } : cause;
  }
}
