import type { Change, Page, Write } from './aggregate.ts';
import type { ChildRow } from '@muster/core';
import { partition, readChildRow, type Row } from './rows.ts';
import type { RowQuery } from './queries.ts';
import type { Table } from './table.ts';

export interface ChildItem {
  readonly sk: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export type Paging = Pick<RowQuery, 'limit' | 'after' | 'descending'>;

/** Child rows of the aggregates of a kind, in the same table or in a private one with a key and rights of its own. */
export class ChildRows {
  readonly table: Table;
  readonly #kind: string;

  constructor(table: Table, kind: string) {
    this.table = table;
    this.#kind = kind;
  }

  /** The rows whose key begins with the prefix, without expired ones. */
  async page(id: string, prefix: string, paging: Paging = {}): Promise<Page<ChildItem>> {
    const page = await this.table.page({ pk: partition(this.#kind, id), beginsWith: prefix, ...paging });
    return { ...page, items: page.items.flatMap((row) => this.#alive(row)) };
  }

  async one(id: string, sk: string): Promise<ChildItem | undefined> {
    const row = await this.table.row(partition(this.#kind, id), sk);
    return row && this.#alive(row)[0];
  }

  writes(id: string, rows: readonly ChildRow[]): Write[] {
    const pk = partition(this.#kind, id);
    return rows.map(({ sk, data, expiresAt, replace }) => ({
      table: this.table.name,
      what: `${pk} ${sk}`,
      row: { pk, sk, data, ...(expiresAt !== undefined && { expiresAt }) },
      ...(replace && { ifVersion: 'any' as const }),
    }));
  }

  /** Rows without a decision about their aggregate, for `Table.decide`. */
  change(id: string, rows: readonly ChildRow[]): Change {
    return { causes: [], writes: () => this.writes(id, rows) };
  }

  #alive(row: Row): ChildItem[] {
    const { sk, data, expiresAt } = readChildRow(row);
    return expiresAt !== undefined && expiresAt <= this.table.nowSeconds() ? [] : [{ sk, data }];
  }
}
