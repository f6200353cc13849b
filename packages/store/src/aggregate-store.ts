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
import type { Changed } from './changed.ts';
import { eventFromRow, eventRow } from './event-row.ts';
import { EVENT, STATE, claimPartition, eventKey, partition, readStateRow, type Row } from './rows.ts';
import { keyReused, type RowQuery, type Table } from './table.ts';

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
    const row = await this.#table.rowOrRemains(this.#pk(id), STATE);
    if (row === undefined) return { id, version: 0, sequence: 0, state: undefined, causes: [] };
    const { version, sequence, causes, changed } = readStateRow(row);
    // What comes after counts on, so that its events are new rows, which the relay sees, under ids of their own.
    if (!this.#table.isThere(row)) return { id, version, sequence, state: undefined, causes: [] };
    return { id, version, sequence, causes, changed, state: this.#state(row) };
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
    { after = 0, limit }: { after?: number; limit?: number } = {},
  ): Promise<readonly MusterEvent[]> {
    const found: MusterEvent[] = [];
    let next: string | undefined;
    do {
      const page = await this.#table.page({
        pk: this.#pk(id),
        from: eventKey(after + 1),
        to: `${EVENT}~`,
        ...(limit !== undefined && { limit: limit - found.length }),
        ...(next !== undefined && { after: next }),
      });
      found.push(...page.items.map(eventFromRow));
      next = page.next;
    } while (next !== undefined && (limit === undefined || found.length < limit));
    return found;
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
      const { pk: key, version } = readStateRow(row);
      return { id: key.slice(this.#kind.kind.length + 1), version, state: this.#state(row) };
    });
    return { ...page, items };
  }

  #pk(id: string): string {
    return partition(this.#kind.kind, id);
  }

  #state(row: Row): S {
    const stored = row['state'];
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
    const [kind, id, pk] = [this.#kind.kind, loaded.id, this.#pk(loaded.id)];
    const { events, childRows = [], privateRows = [], claims = [] } = decision;
    const table = this.#table.name;
    const expiresAt = this.#table.expiryAfter(cause.at);
    const expiry = expiresAt === undefined ? {} : { expiresAt };
    return [
      this.#stateWrite(loaded, decision, { ...expiry, ...this.#changed(cause) }),
      ...events.map((event, at) => {
        const sequence = loaded.sequence + 1 + at;
        const row = { ...eventRow(event, { kind, id, sequence, cause }), ...expiry };
        return { table, what: `${pk} event ${sequence}`, row };
      }),
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

  #changed({ actor: by, at }: Cause): { changed?: Changed } {
    return this.#kind.saysWhoChanged ? { changed: { by, at } } : {};
  }

  #stateWrite(
    loaded: Loaded<S>,
    { state, events }: Decided<S>,
    { changed, expiresAt }: { changed?: Changed; expiresAt?: number },
  ): Write {
    const parsed = this.#kind.schema.parse(state);
    const { gsi1, gsi2 } = this.#kind.indexes?.(parsed) ?? {};
    return {
      table: this.#table.name,
      what: `${this.#pk(loaded.id)} state`,
      row: {
        pk: this.#pk(loaded.id),
        sk: STATE,
        version: loaded.version + 1,
        sequence: loaded.sequence + events.length,
        causes: loaded.causes,
        state: parsed,
        ...(changed && { changed }),
        ...(expiresAt !== undefined && this.#kind.hasEnded?.(parsed) && { expiresAt }),
        ...(gsi1 && { gsi1pk: gsi1.pk, gsi1sk: gsi1.sk }),
        ...(gsi2 && { gsi2pk: gsi2.pk, gsi2sk: gsi2.sk }),
      },
      ...(loaded.version > 0 && { ifVersion: loaded.version }),
    };
  }
}
