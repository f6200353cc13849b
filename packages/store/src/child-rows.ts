import type { Change, Page, Write } from './aggregate.ts';
import type { Beside } from '@muster/core';
import { partition, readBesideRow, type Row } from './rows.ts';
import type { RowQuery, Table } from './table.ts';

export interface BesideItem {
  readonly sk: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export type Paging = Pick<RowQuery, 'limit' | 'after' | 'descending'>;

/** Rows beside the aggregates of a kind, in their own table or in one apart with a key and rights of its own. */
export class BesideRows {
  readonly table: Table;
  readonly #kind: string;

  constructor(table: Table, kind: string) {
    this.table = table;
    this.#kind = kind;
  }

  /** Those whose key begins with the prefix, without those that have expired. */
  async page(id: string, prefix: string, paging: Paging = {}): Promise<Page<BesideItem>> {
    const page = await this.table.page({ pk: partition(this.#kind, id), beginsWith: prefix, ...paging });
    return { ...page, items: page.items.flatMap((row) => this.#alive(row)) };
  }

  async one(id: string, sk: string): Promise<BesideItem | undefined> {
    const row = await this.table.row(partition(this.#kind, id), sk);
    return row && this.#alive(row)[0];
  }

  writes(id: string, rows: readonly Beside[]): Write[] {
    const pk = partition(this.#kind, id);
    return rows.map(({ sk, data, expiresAt, replace }) => ({
      table: this.table.name,
      what: `${pk} ${sk}`,
      row: { pk, sk, data, ...(expiresAt !== undefined && { expiresAt }) },
      ...(replace && { ifVersion: 'any' as const }),
    }));
  }

  /** Rows that hang on no decision about their aggregate, for `Table.decide`. */
  change(id: string, rows: readonly Beside[]): Change {
    return { causes: [], writes: () => this.writes(id, rows) };
  }

  #alive(row: Row): BesideItem[] {
    const { sk, data, expiresAt } = readBesideRow(row);
    return expiresAt !== undefined && expiresAt <= this.table.nowSeconds() ? [] : [{ sk, data }];
  }
}
