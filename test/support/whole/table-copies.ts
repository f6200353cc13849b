import { BatchGetCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { vi } from 'vitest';
import { sendingAs, type Interceptor } from './aws.ts';
import { keyOf, take, withText, writeAll, type Rows, type RowWithText, type Snapshot } from './snapshot.ts';
import { writtenBy } from './stream.ts';
import type { InProcessSystem } from './in-process-system.ts';

const CALL = 100;

type Key = Readonly<Record<'pk' | 'sk', unknown>>;
const keysOf = (row: Readonly<Record<string, unknown>>): Key => ({ pk: row['pk'], sk: row['sk'] });
interface CopiedTable {
  readonly name: string;
  readonly rows: Map<string, RowWithText>;
  readonly changed: Map<string, Key>;
}

/** What the tables hold, for snapshots one after another: read once, and then read and put back only what was written. */
export class TableCopies {
  readonly #system: InProcessSystem;
  readonly #tables: ReadonlyMap<string, CopiedTable>;

  private constructor(system: InProcessSystem, tables: ReadonlyMap<string, Rows>) {
    this.#system = system;
    this.#tables = new Map(
      [...tables].map(([name, rows]) => [name, { name, rows: new Map(rows), changed: new Map() }]),
    );
  }

  static async of(system: InProcessSystem): Promise<TableCopies> {
    return new TableCopies(system, (await take(system, Object.values(system.tables))).tables);
  }

  /** Notes what is written. A write that is refused is noted too, and its rows are found as they were. */
  readonly noteWrites: Interceptor = ({ command, input }, goOn) => {
    for (const { TableName, Item } of writtenBy(command, input)) {
      this.#tables.get(TableName)?.changed.set(keyOf(Item), keysOf(Item));
    }
    return goOn();
  };

  async take(names: readonly string[]): Promise<Snapshot> {
    const tables = names.flatMap((name) => this.#tables.get(name) ?? []);
    for (const table of tables) await sendingAs('test', () => this.#refresh(table));
    const { secrets, objects } = this.#system.outside;
    return {
      at: this.#system.now,
      tables: new Map(tables.map(({ name, rows }) => [name, new Map(rows)])),
      secrets: new Map(secrets),
      objects: new Map(objects),
    };
  }

  /** Puts the snapshot's tables and everything outside back to that moment, and the clock with them. */
  async putBack({ at, tables, ...outside }: Snapshot): Promise<void> {
    for (const [name, rows] of tables) {
      const table = this.#tables.get(name);
      if (table === undefined) throw new RangeError(`no such table: ${name}`);
      await sendingAs('test', () => this.#putBack(table, rows));
    }
    this.#system.outside.restore(outside);
    this.#system.streams.clear();
    vi.setSystemTime(at);
  }

  async #putBack({ name, rows, changed }: CopiedTable, wanted: Rows): Promise<void> {
    const gone = [
      ...changed.entries(),
      ...[...rows].map(([key, { row }]) => [key, keysOf(row)] as const),
    ].filter(([key]) => !wanted.has(key));
    const puts = [...wanted].filter(([key, { text }]) => changed.has(key) || rows.get(key)?.text !== text);
    const deletes = new Map(gone);
    await writeAll(DynamoDBDocumentClient.from(this.#system.client), name, [
      ...[...deletes.values()].map((Key) => ({ DeleteRequest: { Key } })),
      ...puts.map(([, { row }]) => ({ PutRequest: { Item: row } })),
    ]);
    changed.clear();
    for (const key of deletes.keys()) rows.delete(key);
    for (const [key, told] of puts) rows.set(key, told);
  }

  async #refresh({ name, rows, changed }: CopiedTable): Promise<void> {
    const documents = DynamoDBDocumentClient.from(this.#system.client);
    const keys = [...changed.values()];
    for (const key of changed.keys()) rows.delete(key);
    changed.clear();
    for (let at = 0; at < keys.length; at += CALL) {
      const asked = { [name]: { Keys: keys.slice(at, at + CALL), ConsistentRead: true } };
      const { Responses = {}, UnprocessedKeys = {} } = await documents.send(
        new BatchGetCommand({ RequestItems: asked }),
      );
      if (Object.keys(UnprocessedKeys).length > 0) throw new Error(`not every row of ${name} was read`);
      for (const row of Responses[name] ?? []) rows.set(keyOf(row), withText(row));
    }
  }
}
