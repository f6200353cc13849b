import type * as z from 'zod';
import { CorruptStateError } from '@muster/core';
import type { IndexName, Indexes, Listed, Page } from './aggregate.ts';
import type { Item } from './aggregate-store.ts';
import type { RowQuery } from './queries.ts';
import { STATE, partition, readListRow, type Row } from './rows.ts';
import type { Table } from './table.ts';

interface Version {
  readonly id: string;
  readonly version: number;
  /** In epoch seconds, once the aggregate has ended. */
  readonly expiresAt?: number | undefined;
}

export const keyAttributes = ({ gsi1, gsi2 }: Indexes): Row => ({
  ...(gsi1 && { gsi1pk: gsi1.pk, gsi1sk: gsi1.sk }),
  ...(gsi2 && { gsi2pk: gsi2.pk, gsi2sk: gsi2.sk }),
});

/** Its whole state as its row in lists: it stands where an overwritten state of the kind would. */
export const listedWhole =
  <S extends object>(kind: string, indexes: (state: S) => Indexes) =>
  (state: S): Listed => ({ kind, state, indexes: indexes(state) });

/** The row as it stands in the table, of a version of its aggregate. */
export const listRow = ({ kind, state, indexes }: Listed, { id, version, expiresAt }: Version): Row => ({
  pk: partition(kind, id),
  sk: STATE,
  version,
  state,
  ...keyAttributes(indexes),
  ...(expiresAt !== undefined && { expiresAt }),
});

/** Rows of one kind in lists, as they were put after the saves of their aggregates. */
export class ListRows<L> {
  readonly #table: Table;
  readonly #kind: string;
  readonly #schema: z.ZodType<L>;

  constructor(table: Table, { kind, schema }: { readonly kind: string; readonly schema: z.ZodType<L> }) {
    this.#table = table;
    this.#kind = kind;
    this.#schema = schema;
  }

  /** Rows by an index key, a page at a time. They show a save once the relay has seen it, as a rule within 0.1 s. */
  async query(
    index: IndexName,
    pk: string,
    range: Omit<RowQuery, 'index' | 'pk'> = {},
  ): Promise<Page<Item<L>>> {
    const page = await this.#table.page({ index, pk, ...range });
    return { ...page, items: page.items.map((row) => this.#item(row)) };
  }

  /** The row of an aggregate as it is now. */
  async one(id: string): Promise<L | undefined> {
    const row = await this.#table.row(partition(this.#kind, id), STATE);
    return row && this.#item(row).state;
  }

  #item(row: Row): Item<L> {
    const { pk, version, state } = readListRow(row);
    const read = this.#schema.safeParse(state);
    if (!read.success) throw new CorruptStateError(`${pk} does not fit its schema`, { cause: read.error });
    return { id: pk.slice(this.#kind.length + 1), version, state: read.data };
  }
}
